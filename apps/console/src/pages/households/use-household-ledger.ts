import { ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { formatDay, formatMoney, formatWeight, useFaceLocale } from '@shanhuo/face';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { goodsToday } from '@shanhuo/contract/settlement/goods-today';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useSession } from '../../session/session.ts';

type Line = AnswerOf<typeof endpoints.settlement.householdLedger>['items'][number];
type Consigned = NonNullable<Line['consigned']>;
type Made = Consigned['made'][number];
type Delivery = Line['deliveries'][number];
const MOST_LINES = 1000;

/** A household's own ledger with its sums and all its lines, ready to be read aloud or printed. */
export function useHouseholdLedger(id: () => string | null) {
  const { county } = useSession();
  const { t } = useI18n();
  const locale = useFaceLocale();
  const isLarge = ref(false);
  const weight = (grams: number): string => formatWeight(grams, 'jin', locale.value);
  /** So much of what was brought, and so much of what it became. */
  const today = (consigned: Consigned, which: 'soldGrams' | 'leftGrams'): string =>
    goodsToday(consigned, which)
      .map(({ productName, grams }) => [productName, weight(grams)].filter((part) => part !== null).join(' '))
      .join(' + ');
  const fateOf = (consigned: Consigned): string => {
    const { processedGrams, wasteGrams } = consigned;
    const fate = t('households.fate', {
      sold: today(consigned, 'soldGrams'),
      left: today(consigned, 'leftGrams'),
      waste: weight(wasteGrams),
    });
    return processedGrams === 0 ? fate : `${fate} · ${t('households.processed', { grams: weight(processedGrams) })}`;
  };
  /** What was made of a delivery, its own grams alone. */
  const madeOf = ({ day, name, nameEn, fromProductName, toProductName, inputGrams, outputGrams }: Made): string =>
    t('households.made', {
      day: formatDay(day, locale.value),
      name: locale.value === 'en' ? nameEn : name,
      from: fromProductName,
      input: weight(inputGrams),
      to: toProductName,
      output: weight(outputGrams),
    });
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
  return { ...one, isLarge, fateOf, madeOf, deliveryOf, print: () => window.print() };
}
