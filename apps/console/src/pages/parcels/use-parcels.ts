import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';

/** Parcels: where they are and who has them. */
export function useParcels() {
  const { county } = useSession();
  return useList({ q: '', state: '' }, (filters, cursor) =>
    call(endpoints.logistics.listParcels, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
}
