import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useList } from '../../lists/use-list.ts';
import { filled } from '../../lists/filled.ts';
import { useSession } from '../../session/session.ts';

/** Weighings of a day, a station or a kind, with their sum. */
export function useCollections() {
  const { county } = useSession();
  return useList({ day: '', kind: '', state: '' }, (filters, cursor) =>
    call(endpoints.collection.listEntries, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }), limit: 50 },
    }),
  );
}
