import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useViews } from '../../lists/use-views.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfGroups, toldOfGroups } from './filters.ts';

/** Group orders of the county, or with goods of the reader’s merchants. */
export function useGroups() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList(filtersOfGroups, (filters, cursor) =>
    call(endpoints.ordering.listGroupOrders, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const views = useViews(
    'groups',
    list,
    [{ name: 'views.unpaid', filters: () => ({ state: 'unpaid' }) }],
    toldOfGroups,
  );
  const download = useDownload(
    'groups',
    list,
    [
      { head: 'jobs.groups.title', of: (row) => row.number },
      { head: 'groupOrders.unit', of: (row) => row.title },
      { head: 'columns.placed', of: (row) => row.placedAt, shape: 'moment' },
      { head: 'groupOrders.addresses', of: (row) => row.orders, shape: 'count' },
      { head: 'columns.boxes', of: (row) => row.boxes, shape: 'count' },
      { head: 'columns.amountYuan', of: (row) => row.totalFen, shape: 'money' },
      { head: 'groupOrders.confirmed', of: (row) => row.confirmedAt, shape: 'moment' },
      { head: 'columns.state', of: (row) => t(`groupStates.${row.state}`) },
    ],
    toldOfGroups,
  );
  return { list, download, views };
}
