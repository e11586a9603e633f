import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useViews } from '../../lists/use-views.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfOrders, toldOfOrders } from './filters.ts';

/** Orders of the county, or with goods of the reader’s merchants. */
export function useOrders() {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const list = useList(filtersOfOrders, (filters, cursor) =>
    call(endpoints.ordering.listOrders, {
      params: { county },
      // All parts of a group order are sent and labelled at once.
      query: {
        ...filled(filters),
        ...(filters.groupOrderId !== '' && { limit: 200 }),
        ...(cursor !== undefined && { cursor }),
      },
    }),
  );
  const views = useViews(
    'orders',
    list,
    [
      { name: 'views.waiting', filters: () => ({ state: 'paid' }) },
      { name: 'views.late', filters: () => ({ late: 'true' }) },
      { name: 'views.underWay', filters: () => ({ state: 'dispatched' }) },
      { name: 'views.unpaid', filters: () => ({ state: 'placed', single: 'true' }) },
      { name: 'views.refunds', filters: () => ({ state: 'refunding' }) },
    ],
    toldOfOrders,
  );
  const download = useDownload(
    'orders',
    list,
    [
      { head: 'columns.order', of: (row) => row.number },
      { head: 'jobs.groups.title', of: (row) => row.groupOrder?.number ?? null },
      { head: 'columns.placed', of: (row) => row.placedAt, shape: 'moment' },
      { head: 'columns.goods', of: (row) => row.titles.join(' / ') },
      { head: 'columns.boxes', of: (row) => row.boxes, shape: 'count' },
      { head: 'columns.weightKg', of: (row) => row.weightGrams, shape: 'kilograms' },
      { head: 'columns.amountYuan', of: (row) => row.totalFen, shape: 'money' },
      { head: 'columns.way', of: (row) => t(`payWays.${row.way}`) },
      { head: 'columns.receiver', of: (row) => row.receiverName },
      { head: 'columns.state', of: (row) => t(`orderStates.${row.state}`) },
    ],
    toldOfOrders,
  );
  return { list, download, views, mayDispatch: session.may('logistics.dispatch') };
}
