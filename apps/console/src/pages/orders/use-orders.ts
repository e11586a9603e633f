import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { localTime } from '../../lists/local-time.ts';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfOrders } from './filters.ts';

/** Orders of the county, or with goods of the reader’s merchants. */
export function useOrders() {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const list = useList(filtersOfOrders, (filters, cursor) =>
    call(endpoints.ordering.listOrders, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const download = useDownload('orders', list.all, [
    { head: 'columns.order', of: (row) => row.number },
    { head: 'columns.time', of: (row) => localTime(row.placedAt) },
    { head: 'columns.goods', of: (row) => row.titles.join(' / ') },
    { head: 'columns.boxes', of: (row) => row.boxes },
    { head: 'columns.amountYuan', of: (row) => row.totalFen / 100 },
    { head: 'columns.way', of: (row) => t(`payWays.${row.way}`) },
    { head: 'columns.receiver', of: (row) => row.receiverName },
    { head: 'columns.state', of: (row) => t(`orderStates.${row.state}`) },
  ]);
  return { list, download, mayDispatch: session.may('logistics.dispatch') };
}
