import { computed, onMounted } from 'vue';
import { useI18n } from 'vue-i18n';
import { formatMoney, formatUnitPrice, useFaceLocale } from '@shanhuo/face';
import { amountOf } from '../collect/amount.ts';
import { codeFrom } from '../parcels/scan-actions.ts';
import { useSession } from '../session/session.ts';
import { isSure } from '../shell/ask.ts';
import { useQueue } from './queue-store.ts';
import { recordShelf } from '../shelf/shelf.ts';
import type { EntryRecord, QueueRecord, ScanRecord } from './queue-record.ts';
import { useRecordSign } from './use-sync.ts';
import { useRefusalSentence } from './use-refusal-sentence.ts';

const RECENT = 30;
const latestFirst = (a: QueueRecord, b: QueueRecord): number => b.at.localeCompare(a.at);

/** Everything on this phone that is not with the server yet, what needs a person, and how to put it right. */
export function useSyncList() {
  const { t } = useI18n();
  const locale = useFaceLocale();
  const queue = useQueue();
  const session = useSession();
  const sentence = useRefusalSentence();
  onMounted(() => void queue.look());
  const of = (...states: QueueRecord['state'][]) =>
    queue.mine.filter(({ state }) => states.includes(state)).sort(latestFirst);

  /** Cash went over the counter at the old price: the difference is named, or the box won't count up. */
  const handedOver = ({ body, shown }: EntryRecord, amountFen: number): string => {
    const restFen = amountFen - shown.amountFen;
    if (body.payKind !== 'cash' || restFen === 0) return '';
    const words = { paid: formatMoney(shown.amountFen), rest: formatMoney(Math.abs(restFen)) };
    return t(restFen > 0 ? 'sync.payMore' : 'sync.takeBack', words);
  };
  /** What to do about one refused record: pay attention to a new price, send again, or let go. */
  const repairOf = (record: QueueRecord) => {
    const { problem } = record;
    if (record.kind === 'entry' && problem?.code === 'collection.price-changed' && problem.fenPerKg !== null) {
      const amountFen = amountOf(problem.fenPerKg, record.body.weightGrams);
      const words = { price: formatUnitPrice(problem.fenPerKg, locale.value), amount: formatMoney(amountFen) };
      return {
        sentence: [t('sync.priceChanged', words), handedOver(record, amountFen)].join('\n').trim(),
        word: t('sync.takeNewPrice', words),
        run: () => void queue.again(record, problem.fenPerKg, amountFen),
      };
    }
    const code = problem?.code ?? 'fault';
    const said = sentence(code, { code: record.kind === 'scan' ? record.body.code : '' });
    if (record.answer !== null) {
      return {
        sentence: t('sync.withdrawRefused', { reason: said }),
        word: t('sync.keepIt'),
        run: () => void keepAsSent(record),
      };
    }
    return { sentence: said, word: t('sync.again'), run: () => void queue.again(record, null, null) };
  };
  const keepAsSent = async (record: QueueRecord): Promise<void> => {
    await recordShelf.put([{ ...record, state: 'sent', problem: null }]);
    await queue.look();
  };
  const drop = async (record: QueueRecord): Promise<void> => {
    const isPaid = record.kind === 'entry' && record.body.payKind === 'cash';
    const question = isPaid ? t('sync.dropCash', { amount: formatMoney(record.shown.amountFen) }) : t('sync.dropSure');
    if (!(await isSure(question, t('sync.drop')))) return;
    await recordShelf.put([{ ...record, state: 'withdrawn', problem: null }]);
    await queue.look();
  };
  const stopped = computed(() => {
    if (session.isExpired) return t('sync.signIn');
    if (queue.last === 'offline') return t('sync.offlineNow');
    return queue.last === 'later' ? t('sync.fault') : '';
  });
  return {
    attention: computed(() => of('attention')),
    waiting: computed(() => of('waiting')),
    recent: computed(() => of('sent', 'withdrawn').slice(0, RECENT)),
    isSending: computed(() => queue.isSending),
    stopped,
    needsSignIn: computed(() => session.isExpired),
    send: () => void queue.send(),
    repairOf,
    /** A parcel that nobody knows has a wrong number: it can be put right here. */
    isMisread: (record: QueueRecord): record is ScanRecord =>
      record.kind === 'scan' && record.problem?.code === 'parcel.unknown',
    correct: (record: ScanRecord, code: string) => void queue.correct(record, codeFrom(code)),
    drop: (record: QueueRecord) => void drop(record),
    signOf: useRecordSign(),
  };
}
