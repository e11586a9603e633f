import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';

/** Packing runs with what went in, what came out and what was lost. */
export function usePacking() {
  const { county } = useSession();
  return useList({ merchantId: '' }, (filters, cursor) =>
    call(endpoints.packing.listRuns, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
}
