import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { useFaceLocale } from '@shanhuo/face';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useViews } from '../../lists/use-views.ts';
import { useSession } from '../../session/session.ts';
import { today } from '../../widgets/periods.ts';
import { useSaid } from '../../widgets/use-said.ts';
import type { Note } from '../../history/use-history.ts';
import { filtersOfAudit, toldOfAudit } from './filters.ts';
import { factsOf } from './audit-facts.ts';

/** Who did what, newest first. */
export function useAudit() {
  const { t, tm } = useI18n();
  const said = useSaid();
  const locale = useFaceLocale();
  const told = ({ detail, names }: Pick<Note, 'detail' | 'names'>) => factsOf(detail, said, locale.value, names);
  const { county } = useSession();
  const list = useList(filtersOfAudit, (filters, cursor) =>
    call(endpoints.audit.listNotes, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const views = useViews(
    'audit',
    list,
    [
      { name: 'views.today', filters: () => ({ day: today() }) },
      { name: 'views.prices', filters: () => ({ subject: 'price-board' }) },
      { name: 'views.grants', filters: () => ({ subject: 'grant' }) },
      { name: 'views.money', filters: () => ({ subject: 'payout' }) },
    ],
    toldOfAudit,
  );
  const download = useDownload(
    'audit',
    list,
    [
      { head: 'columns.time', of: (row) => row.at, shape: 'moment' },
      { head: 'columns.who', of: (row) => row.personName ?? t(`actors.${row.actorKind}`) },
      { head: 'columns.action', of: (row) => said('auditActions', row.action) },
      { head: 'columns.subject', of: (row) => said('auditSubjects', row.subject) },
      { head: 'columns.name', of: (row) => row.names[row.subjectId] ?? null },
      { head: 'columns.subjectId', of: (row) => row.subjectId },
      {
        head: 'columns.detail',
        of: (row) =>
          told(row)
            .map(({ name, value }) => `${name}: ${value.replaceAll('\n', ', ')}`)
            .join('; '),
      },
      { head: 'columns.sealed', of: (row) => t(row.sealed ? 'audit.sealed' : 'audit.unsealed') },
    ],
    toldOfAudit,
  );
  const words = tm('auditSubjects') as Record<string, string>;
  const subjects = computed(() =>
    Object.keys(words).map((word) => ({ value: word, label: t(`auditSubjects.${word}`) })),
  );
  return { list, download, views, subjects, told };
}
