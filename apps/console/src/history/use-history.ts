import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { call } from '../api/call.ts';
import { useRecord } from '../api/use-record.ts';
import { useSession } from '../session/session.ts';

export type Note = AnswerOf<typeof endpoints.audit.listNotes>['items'][number];

/** What a file is known as in the audit trail, e.g. an order with its payment and its parcels. */
export interface Subject {
  readonly subject: string;
  readonly id: string;
}

/** Everything that was noted about some subjects, newest first. */
export function useHistory(subjects: () => readonly Subject[]) {
  const { county } = useSession();
  return useRecord<Note[]>(
    () =>
      subjects()
        .map(({ subject, id }) => `${subject} ${id}`)
        .join(','),
    async () => {
      const pages = await Promise.all(
        subjects().map(({ subject, id }) =>
          call(endpoints.audit.listNotes, { params: { county }, query: { subject, subjectId: id, limit: 100 } }),
        ),
      );
      return pages.flatMap(({ items }) => items).toSorted((a, b) => b.at.localeCompare(a.at));
    },
  );
}
