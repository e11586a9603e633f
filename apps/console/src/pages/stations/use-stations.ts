import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';

/** Centre, cold store, hubs and stations. */
export function useStations() {
  const { county } = useSession();
  return useList({ q: '', kind: '' }, (filters, cursor) =>
    call(endpoints.network.listSites, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }), limit: 100 },
    }),
  );
}
