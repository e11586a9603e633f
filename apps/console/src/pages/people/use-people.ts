import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';

/** People and what they are responsible for. */
export function usePeople() {
  const { county } = useSession();
  return useList({ q: '' }, (filters, cursor) =>
    call(endpoints.accounts.listPeople, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
}
