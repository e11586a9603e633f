import { computed, reactive, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { dayKey } from '@shanhuo/face';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { allPages } from '@shanhuo/contract/all-pages';
import { call } from '../../api/call.ts';
import { newId } from '../../api/new-id.ts';
import { useRecord } from '../../api/use-record.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';
import { choicesToSend, type Choice } from './choices-to-send.ts';

type Waiting = AnswerOf<typeof endpoints.rounds.listWaiting>['items'][number];
type Site = AnswerOf<typeof endpoints.network.listSites>['items'][number];

/** A site that somebody added though nothing waits there. */
const addedOf = ({ id, code, name, kind, lat, lon, synthetic }: Site): Waiting => ({
  siteId: id,
  siteCode: code,
  siteName: name,
  siteKind: kind,
  lat,
  lon,
  synthetic,
  parcels: 0,
  boxes: 0,
  grams: 0,
  cold: false,
  nextNames: [],
  lots: 0,
  lotGrams: 0,
});

/** What waits, what the dispatcher says of it, and asking for a plan of a day. */
export function useAsk(asked: (id: string) => void) {
  const { t } = useI18n();
  const { county } = useSession();
  const params = { county };
  const today = dayKey(Date.now());
  const day = ref(today);
  const { record, state, message, load } = useRecord(
    () => 'all',
    () => call(endpoints.rounds.listWaiting, { params }),
  );
  const sites = shallowRef<Site[]>([]);
  void allPages((page) => call(endpoints.network.listSites, { params, query: page }))
    .then((all) => (sites.value = all))
    .catch(() => undefined);
  const added = ref<string[]>([]);
  const choices = reactive<Record<string, Choice>>({});
  const choiceOf = (siteId: string): Choice => (choices[siteId] ??= { choice: '', bringKg: undefined });

  const rows = computed(() => {
    const waiting = record.value?.items ?? [];
    const known = new Set(waiting.map(({ siteId }) => siteId));
    const others = added.value.flatMap((id) => sites.value.find((site) => site.id === id && !known.has(id)) ?? []);
    return [...waiting, ...others.map(addedOf)].map((row) => ({ ...row, said: choiceOf(row.siteId) }));
  });
  const shownIds = computed(() => new Set(rows.value.map(({ siteId }) => siteId)));
  const siteChoices = computed(() =>
    sites.value
      .filter(
        ({ id, kind, state: stands }) => kind !== 'county-centre' && stands !== 'closed' && !shownIds.value.has(id),
      )
      .map(({ id: value, code, name }) => ({ value, label: `${code} ${name}` })),
  );
  const add = (id: string): void => {
    if (id === '') return;
    added.value.push(id);
    choiceOf(id).choice = 'call';
  };

  const { run, problem, isRunning } = useTask(
    async () => {
      const id = newId();
      const body = { id, day: day.value, sites: choicesToSend(rows.value) };
      await call(endpoints.rounds.makePlan, { params, body }, id);
      asked(id);
    },
    () => t('list.offline'),
  );
  return { day, today, rows, state, message, load, siteChoices, add, go: () => void run(), problem, isRunning };
}
