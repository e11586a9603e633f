import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';

/** Lots of every kind: harvested, graded, packed. */
export function useLots() {
  const { county } = useSession();
  return useList({ q: '', kind: '', state: '' }, (filters, cursor) =>
    call(endpoints.quality.listLots, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
}
