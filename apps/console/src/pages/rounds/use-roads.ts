import { computed, reactive, ref, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { allPages } from '@shanhuo/contract/all-pages';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';

/** How roads are guessed, and the ways that somebody knows. */
export function useRoads() {
  const { t } = useI18n();
  const { county } = useSession();
  const params = { county };
  const { record, state, message, load } = useRecord(
    () => 'all',
    () => call(endpoints.rounds.getRoads, { params }),
  );
  const form = reactive({
    winding: undefined as number | undefined,
    speedKmh: undefined as number | undefined,
    stopMinutes: undefined as number | undefined,
  });
  const isSaved = ref(false);
  // What somebody types is not written over when a way is put in below.
  watch(record, (seen) => {
    if (seen === null || form.winding !== undefined) return;
    const { windingPerMille, speedKmh, stopMinutes } = seen.roads;
    Object.assign(form, { winding: windingPerMille / 1000, speedKmh, stopMinutes });
  });
  const offline = (): string => t('list.offline');
  const roads = useTask(async () => {
    const { winding = 0, speedKmh = 0, stopMinutes = 0 } = form;
    const body = { windingPerMille: Math.round(winding * 1000), speedKmh, stopMinutes };
    isSaved.value = false;
    await call(endpoints.rounds.putRoads, { params, body });
    isSaved.value = true;
  }, offline);

  const sites = shallowRef<{ value: string; label: string }[]>([]);
  void allPages((page) => call(endpoints.network.listSites, { params, query: page }))
    .then((all) => (sites.value = all.map(({ id: value, code, name }) => ({ value, label: `${code} ${name}` }))))
    .catch(() => undefined);
  const none = {
    siteId: '',
    otherSiteId: '',
    kilometres: undefined as number | undefined,
    minutes: undefined as number | undefined,
  };
  const way = reactive({ ...none });
  const ways = useTask(async () => {
    const { siteId, otherSiteId, kilometres = 0, minutes = 0 } = way;
    const body = { metres: Math.round(kilometres * 1000), minutes };
    await call(endpoints.rounds.putWay, { params: { county, siteId, otherSiteId }, body });
    Object.assign(way, none);
    await load();
  }, offline);
  const dropping = useTask(async (siteId: string, otherSiteId: string) => {
    await call(endpoints.rounds.dropWay, { params: { county, siteId, otherSiteId } });
    await load();
  }, offline);
  return {
    record,
    state,
    message,
    load,
    form,
    isSaved,
    roads,
    sites,
    way,
    ways,
    dropping,
    isGuessComplete: computed(() => Object.values(form).every((value) => value !== undefined)),
    isWayComplete: computed(
      () => way.siteId !== '' && way.otherSiteId !== '' && (way.kilometres ?? 0) > 0 && (way.minutes ?? 0) > 0,
    ),
  };
}
