import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';

/** Packs on hand, reserved and free. */
export function useStock() {
  const { county } = useSession();
  return useList({ merchantId: '' }, (filters, cursor) =>
    call(endpoints.inventory.listStock, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
}
