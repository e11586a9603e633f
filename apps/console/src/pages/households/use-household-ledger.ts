import { ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { formatDay, formatMoney, formatWeight, useFaceLocale } from '@shanhuo/face';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useSession } from '../../session/session.ts';

type Line = AnswerOf<typeof endpoints.settlement.householdLedger>['items'][number];
type Consigned = NonNullable<Line['consigned']>;
type Delivery = Line['deliveries'][number];
const MOST_LINES = 1000;

/** A household's own ledger with its sums and all its lines, ready to be read aloud or printed. */
export function useHouseholdLedger(id: () => string | null) {
  const { county } = useSession();
  const { t } = useI18n();
  const locale = useFaceLocale();
  const isLarge = ref(false);
  const weight = (grams: number): string => formatWeight(grams, 'jin', locale.value);
  const fateOf = ({ soldGrams, leftGrams, wasteGrams }: Consigned): string =>
    t('households.fate', { sold: weight(soldGrams), left: weight(leftGrams), waste: weight(wasteGrams) });
  /** Which delivery a share is of; with its part of the money where there are several. */
  const deliveryOf = ({ day, weightGrams, amountFen }: Delivery, isPart: boolean): string => {
    const of = t('households.ofDelivery', { day: formatDay(day, locale.value), weight: weight(weightGrams) });
    return isPart ? `${of} ${formatMoney(amountFen)}` : of;
  };
  const one = useRecord(id, async (householdId) => {
    const ask = (cursor?: string) =>
      call(endpoints.settlement.householdLedger, {
        params: { county, id: householdId },
        query: { limit: 200, ...(cursor !== undefined && { cursor }) },
      });
    const ledger = await ask();
    const lines: Line[] = [...ledger.items];
    for (let { next } = ledger; next !== null && lines.length < MOST_LINES;) {
      const page = await ask(next);
      lines.push(...page.items);
      next = page.next;
    }
    return { ...ledger, items: lines };
  });
  watch(id, () => (isLarge.value = false));
  return { ...one, isLarge, fateOf, deliveryOf, print: () => window.print() };
}
