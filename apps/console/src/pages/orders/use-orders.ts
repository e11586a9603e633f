import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';

/** Orders of the county, or with goods of the reader’s merchants. */
export function useOrders() {
  const { county } = useSession();
  return useList({ number: '', state: '', day: '' }, (filters, cursor) =>
    call(endpoints.ordering.listOrders, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
}
