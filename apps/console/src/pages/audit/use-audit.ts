import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';

/** Who did what, newest first. */
export function useAudit() {
  const { county } = useSession();
  return useList({ subject: '', subjectId: '' }, (filters, cursor) =>
    call(endpoints.audit.listNotes, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
}
