import { computed, reactive, ref, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { dayKey, type AsyncState } from '@shanhuo/face';
import { call, CallRefused } from '../../api/call.ts';
import { useTask } from '../../api/use-task.ts';
import { keepDraft, readDraft } from '../../drafts/drafts.ts';
import { useChosen } from '../../lists/use-chosen.ts';
import { useSession } from '../../session/session.ts';
import { fenPerKgOf, rowsOf, yuanPerJinOf } from './board.ts';
import { changedPrices } from './changed-prices.ts';
import { useProductChoices } from '../../api/use-choices.ts';

type Board = AnswerOf<typeof endpoints.pricing.seeBoard>;

const today = (): string => dayKey(new Date().toISOString());

/** The price board of a day: every collected product and grade with its last price beside, and publishing it. */
export function usePrices() {
  const { t } = useI18n();
  const session = useSession();
  const params = { county: session.county };
  const asked = useChosen('day');
  const day = ref(asked.value ?? today());
  const draftKey = (): string => `shanhuo.draft.${session.me?.person?.id ?? ''}.prices.${day.value}`;
  /** Some of what stands in the fields was typed before and not published yet. */
  const isTakenUp = ref(false);
  const state = ref<AsyncState>('loading');
  const message = ref('');
  const board = shallowRef<Board | null>(null);
  /** The last board before this day, for the grades that have no price on it yet. */
  const last = shallowRef<Board | null>(null);
  const typed = reactive<Record<string, number | undefined>>({});
  const search = ref('');

  const ask = async (): Promise<void> => {
    // A day that is over is looked back at, with what was retired since; the others are priced and bought by.
    const over = day.value < today() ? ({ retired: 'with' } as const) : {};
    const now = await call(endpoints.pricing.seeBoard, { params, query: { day: day.value, ...over } });
    last.value =
      now.lastDay !== null && now.lastDay !== day.value
        ? await call(endpoints.pricing.seeBoard, { params, query: { day: now.lastDay } })
        : null;
    board.value = now;
    for (const key of Object.keys(typed)) delete typed[key];
    for (const row of rows.value) typed[row.key] = knownOf(row);
    const kept = mayPublish.value ? readDraft(localStorage, draftKey()) : null;
    for (const [key, yuan] of Object.entries(kept ?? {})) {
      if (key in typed && typeof yuan === 'number') typed[key] = yuan;
    }
    isTakenUp.value = changed.value.length > 0 && kept !== null;
  };
  const knownOf = (row: { nowFenPerKg: number | null; beforeFenPerKg: number | null }): number | undefined =>
    yuanPerJinOf(row.nowFenPerKg ?? row.beforeFenPerKg ?? 0) || undefined;
  const load = async (): Promise<void> => {
    state.value = 'loading';
    try {
      await ask();
      state.value = 'ready';
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error;
      state.value = 'error';
      message.value = error.code === 'offline' ? t('list.offline') : error.message;
    }
  };
  const mayPublish = computed(() => session.may('pricing.publish') && day.value >= today());
  const products = useProductChoices();
  // A grade that never had a price can only be given one by those who publish: others don't need to see it.
  const rows = computed(() =>
    rowsOf(board.value?.items ?? [], last.value?.items ?? [], mayPublish.value ? products.value : []),
  );
  const shown = computed(() =>
    rows.value
      .filter(({ productName, productCode }) => `${productCode} ${productName}`.includes(search.value.trim()))
      .map((row) => {
        const fenPerKg = fenPerKgOf(typed[row.key]);
        const changeFenPerKg = fenPerKg === null || row.beforeFenPerKg === null ? 0 : fenPerKg - row.beforeFenPerKg;
        return { ...row, changeFenPerKg, isChanged: fenPerKg !== row.nowFenPerKg };
      }),
  );
  const changed = computed(() => changedPrices(rows.value, typed));
  watch(day, () => void load(), { immediate: true });
  watch(
    () => ({ ...typed }),
    (now) => {
      if (state.value !== 'ready' || !mayPublish.value) return;
      const known = Object.fromEntries(rows.value.map((row) => [row.key, knownOf(row)]));
      keepDraft(localStorage, draftKey(), now, known);
    },
  );
  const drop = (): void => {
    for (const row of rows.value) typed[row.key] = knownOf(row);
    isTakenUp.value = false;
  };
  const isAsking = ref(false);

  const { run, problem, isRunning } = useTask(
    async () => {
      const prices = changed.value.map(({ productId, grade, fenPerKg }) => ({ productId, grade, fenPerKg }));
      await call(endpoints.pricing.publishPrices, { params, body: { day: day.value, prices } });
      localStorage.removeItem(draftKey());
      isAsking.value = false;
      await ask();
    },
    () => t('list.offline'),
  );
  return {
    day,
    state: computed(() => (state.value === 'ready' && rows.value.length === 0 ? 'empty' : state.value)),
    message,
    board,
    search,
    typed,
    shown,
    changed,
    load,
    published: computed(() => rows.value.filter(({ nowFenPerKg }) => nowFenPerKg !== null)),
    place: computed(() => session.me?.grants[0]?.regionName ?? ''),
    print: () => window.print(),
    mayPublish,
    isTakenUp,
    drop,
    isAsking,
    publish: () => void run(),
    problem,
    isRunning,
  };
}
