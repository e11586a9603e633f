import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';

/** Products with grades and packs. */
export function useProducts() {
  const { county } = useSession();
  return useList({ q: '' }, (filters, cursor) =>
    call(endpoints.catalog.listProducts, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
}
