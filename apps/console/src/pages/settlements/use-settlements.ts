import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';

/** Settlements, latest first. */
export function useSettlements() {
  const { county } = useSession();
  return useList({ day: '', state: '' }, (filters, cursor) =>
    call(endpoints.settlement.listSettlements, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
}
