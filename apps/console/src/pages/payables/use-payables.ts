import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useViews } from '../../lists/use-views.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfPayables, toldOfPayables } from './filters.ts';

/** What is still owed, largest first. */
export function usePayables() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList(filtersOfPayables, (filters, cursor) =>
    call(endpoints.settlement.listPayables, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const views = useViews(
    'payables',
    list,
    [
      { name: 'views.households', filters: () => ({ partyKind: 'household' }) },
      { name: 'views.organisations', filters: () => ({ partyKind: 'organisation' }) },
    ],
    toldOfPayables,
  );
  const download = useDownload(
    'payables',
    list,
    [
      { head: 'columns.household', of: (row) => row.householdCode },
      { head: 'columns.party', of: (row) => row.partyName },
      { head: 'columns.partyKind', of: (row) => t(`parties.${row.partyKind}`) },
      { head: 'columns.dueYuan', of: (row) => row.dueFen, shape: 'money' },
      { head: 'columns.takeBackYuan', of: (row) => row.takeBackFen, shape: 'money' },
    ],
    toldOfPayables,
  );
  return { list, download, views };
}
