import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';

/** What is still owed, largest first. */
export function usePayables() {
  const { county } = useSession();
  return useList({ partyKind: '' }, (filters, cursor) =>
    call(endpoints.settlement.listPayables, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
}
