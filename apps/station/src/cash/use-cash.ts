import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { uuidv7 } from 'uuidv7';
import { collectionEndpoints } from '@shanhuo/contract/collection/endpoints';
import { formatMoney, formatTime, moneyInWords, useFaceLocale } from '@shanhuo/face';
import { call } from '../api/call.ts';
import { useTask } from '../api/use-task.ts';
import type { PadKey } from '../collect/number-pad.ts';
import { useQueue } from '../queue/queue-store.ts';
import { useSession } from '../session/session.ts';
import { isSure } from '../shell/ask.ts';
import { fenOf, pressMoney } from './money-pad.ts';
import { useBox } from './use-box.ts';

/** The evening count: what the box must hold, what was counted, and the difference in words. */
export function useCash() {
  const { t } = useI18n();
  const locale = useFaceLocale();
  const session = useSession();
  const queue = useQueue();
  const box = useBox();
  const typed = ref('');
  const countedFen = computed(() => fenOf(typed.value));
  const differenceFen = computed(() =>
    countedFen.value === null ? null : countedFen.value - (box.expectedFen.value ?? 0),
  );
  const inWords = (fen: number): string =>
    fen === 0 ? t('cash.same') : t(fen > 0 ? 'cash.more' : 'cash.less', { amount: formatMoney(Math.abs(fen)) });
  const differenceWord = computed(() => (differenceFen.value === null ? '' : inWords(differenceFen.value)));
  let key = uuidv7();
  const { run, isRunning, problem } = useTask(async () => {
    if (countedFen.value === null || session.place === null) return;
    const body = { stationId: session.place.id, day: box.day, countedFen: countedFen.value };
    await call(collectionEndpoints.closeDay, { params: { county: session.county }, body }, key);
    key = uuidv7();
    await box.load();
  });
  const canClose = computed(
    () => countedFen.value !== null && queue.waiting === 0 && box.boxState.value === 'ready' && !isRunning.value,
  );
  const close = async (): Promise<void> => {
    if (!canClose.value) return;
    if (await isSure(`${differenceWord.value}\n${t('cash.closeSure')}`, t('cash.close'))) await run();
  };
  return {
    ...box,
    typed,
    pressKey: (one: PadKey): void => {
      typed.value = pressMoney(typed.value, one);
      key = uuidv7();
    },
    countedFen,
    countedWords: computed(() => (countedFen.value === null ? '' : moneyInWords(countedFen.value, locale.value))),
    differenceFen,
    differenceWord,
    hasUnsent: computed(() => queue.waiting > 0),
    closedWord: computed(() => {
      const closed = box.box.value?.close;
      return closed == null
        ? ''
        : t('cash.closedAt', {
            time: formatTime(closed.closedAt),
            amount: formatMoney(closed.countedFen),
            difference: inWords(closed.differenceFen),
          });
    }),
    problem,
    canClose,
    close: () => void close(),
  };
}
