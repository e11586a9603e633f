import { computed, onMounted, onUnmounted, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { formatMoney, formatTime, formatUnitPrice, formatWeight, moneyInWords, useFaceLocale } from '@shanhuo/face';
import { collectionEndpoints } from '@shanhuo/contract/collection/endpoints';
import { addressOf } from '../api/call.ts';
import { named } from '../language.ts';
import { useQueue } from '../queue/queue-store.ts';
import { ageMs, mayWithdraw, undoUntil, UNDO_SECONDS } from '../queue/queue-record.ts';
import { useRecordSign } from '../queue/use-sync.ts';
import { isSure } from '../shell/ask.ts';
import { spoken } from '../shell/spoken.ts';
import { householdShareOn } from './household-share.ts';
import { useSlipPaper } from './slip-paper.ts';
import { endOf, hasLot, headingOf, isUndone } from './slip-words.ts';

/** A slip from the phone's own record: complete without a network but for the lot code, which the server gives. */
export function useSlip(id: string) {
  const { t } = useI18n();
  const locale = useFaceLocale();
  const queue = useQueue();
  const signOf = useRecordSign();
  const { paper } = useSlipPaper();
  const now = ref(new Date());
  let timer: ReturnType<typeof setInterval> | undefined;
  onMounted(() => {
    timer = setInterval(() => {
      now.value = new Date();
      // The seconds of the undo are over: the record may leave.
      const waits = record.value?.state === 'waiting' && record.value.attempts === 0;
      if (waits && ageMs(record.value, now.value) >= UNDO_SECONDS * 1000) void queue.send();
    }, 1000);
  });
  onUnmounted(() => clearInterval(timer));

  const record = computed(() => queue.entries.find((one) => one.id === id));
  const share = computed(() => record.value && householdShareOn(record.value));
  const isConsignment = computed(() => share.value != null);
  const percentOf = (perMille: number): number => perMille / 10;
  const shareWord = computed(() => {
    const { perMille, comesLater } = share.value ?? { perMille: null, comesLater: false };
    if (perMille === null) return comesLater ? t('slip.shareLater') : '';
    return t('slip.ofSale', { percent: percentOf(perMille) });
  });
  const shareChanged = computed(() => {
    const { perMille = null, toldPerMille = null } = share.value ?? {};
    if (perMille === null || toldPerMille === null) return '';
    return t('slip.shareChanged', { told: percentOf(toldPerMille), percent: percentOf(perMille) });
  });
  const amountFen = computed(() => {
    const { answer = null, shown, body } = record.value ?? {};
    return body?.kind === 'outright' ? (answer?.amountFen ?? shown?.amountFen ?? 0) : (shown?.amountFen ?? 0);
  });
  const secondsLeft = computed(() => {
    if (record.value === undefined || record.value.attempts > 0) return 0;
    return Math.max(0, UNDO_SECONDS - Math.floor(ageMs(record.value, now.value) / 1000));
  });
  const speech = computed(() => {
    if (record.value === undefined) return '';
    const { shown, body } = record.value;
    const perMille = share.value?.perMille ?? null;
    const money = endOf(record.value, perMille);
    const end = t(`slip.speechEnd.${money}`, {
      amount: spoken(amountFen.value, locale.value),
      percent: percentOf(perMille ?? 0),
    });
    return t('slip.speech', {
      name: shown.householdName,
      product: named(shown.productName, shown.productNameEn),
      grade: named(shown.gradeName, shown.gradeNameEn),
      weight: formatWeight(body.weightGrams, 'jin', locale.value),
      price: spoken(Math.round(body.fenPerKg / 2), locale.value),
      end,
    });
  });

  const undo = async (): Promise<void> => {
    const isCash = record.value?.body.payKind === 'cash';
    const question = isCash ? t('slip.undoCash', { amount: formatMoney(amountFen.value) }) : t('slip.undoSure');
    if (secondsLeft.value > 0 || (await isSure(question, t('slip.undoServer')))) await queue.withdraw(id);
  };
  return {
    record,
    isConsignment,
    shareWord,
    shareChanged,
    heading: computed(() =>
      record.value === undefined
        ? ''
        : t(`slip.heading.${headingOf(record.value)}`, { name: record.value.shown.householdName }),
    ),
    amountFen,
    words: computed(() => moneyInWords(amountFen.value, locale.value)),
    price: computed(() => formatUnitPrice(record.value?.body.fenPerKg ?? 0, locale.value)),
    weights: computed(() => {
      const grams = record.value?.body.weightGrams ?? 0;
      return `${formatWeight(grams, 'jin', locale.value)} / ${formatWeight(grams, 'kg', locale.value)}`;
    }),
    sign: computed(() => record.value && signOf(record.value)),
    isUndone: computed(() => record.value !== undefined && isUndone(record.value)),
    /** Cash that went over the counter comes back. */
    takeBack: computed(() => {
      const isPaid = record.value !== undefined && isUndone(record.value) && record.value.body.payKind === 'cash';
      return isPaid ? t('slip.takeBack', { amount: formatMoney(amountFen.value) }) : '';
    }),
    hasLot: computed(() => record.value !== undefined && hasLot(record.value)),
    canUndo: computed(() => record.value !== undefined && mayWithdraw(record.value, now.value)),
    secondsLeft,
    undoUntil: computed(() => (record.value === undefined ? '' : formatTime(undoUntil(record.value)))),
    undo: () => void undo(),
    speech,
    /** The server's slip with its QR code, once the weighing has arrived there. */
    codeAddress: computed(() => {
      const { answer = null, state, county = 0 } = record.value ?? {};
      if (answer === null || state !== 'sent') return null;
      const query = { paper: paper.value, language: locale.value };
      return addressOf(collectionEndpoints.slipPage, { params: { county, id }, query });
    }),
    print: () => window.print(),
  };
}
