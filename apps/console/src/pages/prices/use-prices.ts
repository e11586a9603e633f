import { computed, reactive, ref, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { dayKey, type AsyncState } from '@shanhuo/face';
import { call, CallRefused } from '../../api/call.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';
import { fenPerKgOf, rowsOf, yuanPerJinOf } from './board.ts';
import { useProductChoices } from '../../api/use-choices.ts';

type Board = AnswerOf<typeof endpoints.pricing.seeBoard>;

const today = (): string => dayKey(new Date().toISOString());

/** The price board of a day: every collected product and grade with its last price beside, and publishing it. */
export function usePrices() {
  const { t } = useI18n();
  const session = useSession();
  const params = { county: session.county };
  const day = ref(today());
  const state = ref<AsyncState>('loading');
  const message = ref('');
  const board = shallowRef<Board | null>(null);
  /** The last board before this day, for the grades that have no price on it yet. */
  const last = shallowRef<Board | null>(null);
  const typed = reactive<Record<string, number | undefined>>({});
  const search = ref('');

  const ask = async (): Promise<void> => {
    const now = await call(endpoints.pricing.seeBoard, { params, query: { day: day.value } });
    last.value =
      now.lastDay !== null && now.lastDay !== day.value
        ? await call(endpoints.pricing.seeBoard, { params, query: { day: now.lastDay } })
        : null;
    board.value = now;
    for (const key of Object.keys(typed)) delete typed[key];
    for (const row of rows.value)
      typed[row.key] = yuanPerJinOf(row.nowFenPerKg ?? row.beforeFenPerKg ?? 0) || undefined;
  };
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
  const changed = computed(() =>
    rows.value.flatMap(({ key, productId, grade, nowFenPerKg }) => {
      const fenPerKg = fenPerKgOf(typed[key]);
      return fenPerKg === null || fenPerKg === nowFenPerKg ? [] : [{ productId, grade, fenPerKg }];
    }),
  );
  watch(day, () => void load(), { immediate: true });

  const { run, problem, isRunning } = useTask(
    async () => {
      await call(endpoints.pricing.publishPrices, { params, body: { day: day.value, prices: changed.value } });
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
    mayPublish,
    publish: () => void run(),
    problem,
    isRunning,
  };
}
