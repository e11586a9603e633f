import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';

/** Merchants with their licences. */
export function useMerchants() {
  const { county } = useSession();
  return useList({ q: '' }, (filters, cursor) =>
    call(endpoints.merchants.listMerchants, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
}
