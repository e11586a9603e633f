import { ref, watch } from 'vue';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useSession } from '../../session/session.ts';

type Line = AnswerOf<typeof endpoints.settlement.householdLedger>['items'][number];
const MOST_LINES = 1000;

/** A household's own ledger with its sums and all its lines, ready to be read aloud or printed. */
export function useHouseholdLedger(id: () => string | null) {
  const { county } = useSession();
  const isLarge = ref(false);
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
  return { ...one, isLarge, print: () => window.print() };
}
