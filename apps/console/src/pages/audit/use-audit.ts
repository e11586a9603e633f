import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { localTime } from '../../lists/local-time.ts';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useSession } from '../../session/session.ts';

/** Who did what, newest first. */
export function useAudit() {
  const { t, tm } = useI18n();
  const { county } = useSession();
  const list = useList({ subject: '', subjectId: '' }, (filters, cursor) =>
    call(endpoints.audit.listNotes, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const download = useDownload('audit', list.all, [
    { head: 'columns.time', of: (row) => localTime(row.at) },
    { head: 'columns.who', of: (row) => row.personName },
    { head: 'columns.action', of: (row) => row.action },
    { head: 'columns.subject', of: (row) => row.subject },
    { head: 'columns.subjectId', of: (row) => row.subjectId },
  ]);
  const words = tm('auditSubjects') as Record<string, string>;
  const subjects = computed(() =>
    Object.keys(words).map((word) => ({ value: word, label: t(`auditSubjects.${word}`) })),
  );
  return { list, download, subjects };
}
