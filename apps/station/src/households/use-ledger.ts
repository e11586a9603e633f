import { computed, onMounted, ref, shallowRef, watch, type ShallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type { AnswerOf } from '@shanhuo/contract/endpoint';
import { settlementEndpoints } from '@shanhuo/contract/settlement/endpoints';
import { formatMoney, moneyInWords, useFaceLocale } from '@shanhuo/face';
import { addressOf, call } from '../api/call.ts';
import { useTask } from '../api/use-task.ts';
import { named } from '../language.ts';
import { useReference } from '../reference/reference.ts';
import { useSession } from '../session/session.ts';
import { spoken } from '../shell/spoken.ts';
import { useSlipPaper } from '../slip/slip-paper.ts';
import { useKept } from '../shelf/use-kept.ts';
import { fateSpeech } from './fate-speech.ts';
import { paidMarks } from './paid-marks.ts';
import { usePayout } from './use-payout.ts';

type Ledger = AnswerOf<typeof settlementEndpoints.householdLedger>;
type Line = Ledger['items'][number];
type Fate = NonNullable<Line['consigned']>;
type KeptFate = Omit<Fate, 'writeOffs'> & Partial<Fate>;
type KeptLine = Omit<Line, 'consigned' | 'deliveries'> & {
  readonly consigned?: KeptFate | null;
  readonly deliveries?: Line['deliveries'];
};

/** What an earlier version kept on the phone tells nothing of deliveries or of what was written off. */
const whole = (line: KeptLine): Line => ({
  ...line,
  consigned: line.consigned ? { ...line.consigned, writeOffs: line.consigned.writeOffs ?? [] } : null,
  deliveries: line.deliveries ?? [],
});

/** What lies before the lines that the phone keeps, read when somebody asks for it. */
function useOlder(id: string, ledger: ShallowRef<Ledger | null>) {
  const { county } = useSession();
  const older = shallowRef<Ledger['items']>([]);
  const cursor = ref<string | null | undefined>();
  watch(ledger, () => {
    [older.value, cursor.value] = [[], undefined];
  });
  const next = computed(() => (cursor.value === undefined ? (ledger.value?.next ?? null) : cursor.value));
  const { run, isRunning } = useTask(async () => {
    if (next.value === null) return;
    const query = { limit: 50, cursor: next.value };
    const page = await call(settlementEndpoints.householdLedger, { params: { county, id }, query });
    older.value = [...older.value, ...page.items];
    cursor.value = page.next;
  });
  return { older, next, showMore: () => void run(), isReading: isRunning };
}

/** A household's own account, as it is shown and read to it; and paying out what is due. */
export function useLedger(id: string) {
  const { t } = useI18n();
  const locale = useFaceLocale();
  const session = useSession();
  const { paper } = useSlipPaper();
  const { householdOf, inEnglish } = useReference();
  const params = { county: session.county, id };
  const ledger = useKept(
    () => `ledger ${id}`,
    () => call(settlementEndpoints.householdLedger, { params, query: { limit: 50 } }),
    () => false,
  );
  const { older, next, showMore, isReading } = useOlder(id, ledger.value);
  const items = computed(() => [...(ledger.value.value?.items ?? []), ...older.value].map(whole));
  onMounted(() => void ledger.load());

  const name = computed(() => householdOf(id)?.name ?? ledger.value.value?.publicName ?? '');
  const dueFen = computed(() => ledger.value.value?.dueFen ?? 0);
  const { isPaying, paid, pay, isRunning, problem } = usePayout(id, dueFen, ledger.load);

  return {
    name,
    isWithdrawn: computed(() => householdOf(id)?.withdrawn === true),
    ledger: ledger.value,
    items,
    hasMore: computed(() => next.value !== null),
    showMore,
    isReading,
    state: ledger.state,
    problem: ledger.problem,
    reload: ledger.load,
    dueFen,
    marks: computed(() => paidMarks(items.value, dueFen.value)),
    dueWords: computed(() => moneyInWords(dueFen.value, locale.value)),
    due: computed(() => formatMoney(dueFen.value)),
    mayPay: computed(
      () => session.may('settlement.pay-household') && dueFen.value > 0 && ledger.state.value === 'ready',
    ),
    mayReadSlips: computed(() => session.may('settlement.pay-household')),
    /** Where a payout's slip is, as wide as this phone's printer takes it. */
    slipOf: (payoutId: string): string =>
      addressOf(settlementEndpoints.payoutSlipPage, {
        params: { county: session.county, id: payoutId },
        query: { paper: paper.value, language: locale.value },
      }),
    isPaying,
    isRunning,
    payProblem: problem,
    pay: () => void pay(),
    paid,
    paidWord: computed(() =>
      paid.value === null
        ? ''
        : t('households.payDone', { amount: formatMoney(paid.value.amountFen), left: formatMoney(paid.value.leftFen) }),
    ),
    speech: computed(() => {
      const { earnedThisYearFen = 0, paidFen = 0 } = ledger.value.value ?? {};
      const money = t('households.speech', {
        name: name.value,
        earned: spoken(earnedThisYearFen, locale.value),
        paid: spoken(paidFen, locale.value),
        due: spoken(dueFen.value, locale.value),
      });
      const said = { locale: locale.value, t, named: (product: string) => named(product, inEnglish(product)) };
      return `${money}${fateSpeech(items.value, said)}`;
    }),
  };
}
