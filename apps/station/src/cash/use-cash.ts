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

/** The evening count: what the box must hold, what was counted, and the difference in words. A box may be counted again. */
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
  const closed = computed(() => box.box.value?.close ?? null);
  const again = ref(false);
  let key = uuidv7();
  const { run, isRunning, problem } = useTask(async () => {
    if (countedFen.value === null || session.place === null) return;
    const counts = closed.value?.counts ?? 0;
    const body = { stationId: session.place.id, day: box.day, countedFen: countedFen.value, counts };
    // Whether it stands or another phone was faster: what the keeper looks at next is what the county has.
    await call(collectionEndpoints.closeDay, { params: { county: session.county }, body }, key).finally(box.load);
    key = uuidv7();
    typed.value = '';
    again.value = false;
  });
  const canClose = computed(
    () => countedFen.value !== null && queue.waiting === 0 && box.boxState.value === 'ready' && !isRunning.value,
  );
  const close = async (): Promise<void> => {
    if (!canClose.value) return;
    const sure = t(closed.value === null ? 'cash.closeSure' : 'cash.againSure');
    if (await isSure(`${differenceWord.value}\n${sure}`, t('cash.close'))) await run();
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
      if (closed.value === null) return '';
      const { closedAt, countedFen: fen, differenceFen: difference, carriedFen } = closed.value;
      const values = { time: formatTime(closedAt), amount: formatMoney(fen), difference: inWords(difference) };
      const said = t('cash.closedAt', values);
      return difference !== 0 && difference === carriedFen ? `${said}${t('cash.carried')}` : said;
    }),
    isCounting: computed(() => box.box.value !== null && (closed.value === null || again.value)),
    countAgain: (): void => {
      again.value = true;
    },
    problem,
    canClose,
    close: () => void close(),
  };
}
