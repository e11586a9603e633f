import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';

/** Offers in every state, of the sellers the reader may see. */
export function useOffers() {
  const { county } = useSession();
  return useList({ q: '', state: '' }, (filters, cursor) =>
    call(endpoints.listing.listMyOffers, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
}
