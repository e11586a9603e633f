import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useFaceLocale } from '@shanhuo/face';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useViews } from '../../lists/use-views.ts';
import { useSession } from '../../session/session.ts';
import { isLate } from '../claims/claim-tone.ts';
import { filtersOfInvoices, toldOfInvoices } from './filters.ts';

type Row = AnswerOf<typeof endpoints.invoicing.listInvoiceRequests>['items'][number];

/** What buyers asked to have invoiced, of the county or of the reader’s merchants; what waits is the first view. */
export function useInvoices() {
  const { t } = useI18n();
  const locale = useFaceLocale();
  const session = useSession();
  const { county } = session;
  const list = useList(filtersOfInvoices, (filters, cursor) =>
    call(endpoints.invoicing.listInvoiceRequests, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const views = useViews(
    'invoices',
    list,
    [
      {
        name: session.may('invoicing.issue') ? 'invoiceShows.mine' : 'invoiceShows.due',
        filters: () => ({ show: 'due' }),
      },
      { name: 'invoiceShows.late', filters: () => ({ show: 'late' }) },
      { name: 'invoiceStates.to-correct', filters: () => ({ state: 'to-correct' }) },
      { name: 'invoiceStates.invoiced', filters: () => ({ state: 'invoiced' }) },
    ],
    toldOfInvoices,
  );
  const sellerOf = (row: Pick<Row, 'merchantName' | 'merchantNameEn'>): string =>
    locale.value === 'en' ? (row.merchantNameEn ?? row.merchantName) : row.merchantName;
  const download = useDownload(
    'invoices',
    list,
    [
      { head: 'columns.invoiceRequest', of: (row) => row.number },
      { head: 'columns.merchant', of: sellerOf },
      { head: 'columns.invoiceTitle', of: (row) => row.title.name },
      { head: 'columns.taxNumber', of: (row) => row.title.taxNumber },
      { head: 'columns.kind', of: (row) => t(`invoiceWants.${row.wants}`) },
      { head: 'columns.orders', of: (row) => row.orders, shape: 'count' },
      { head: 'columns.billableYuan', of: (row) => row.billableFen, shape: 'money' },
      { head: 'columns.billedYuan', of: (row) => row.billedFen, shape: 'money' },
      { head: 'columns.state', of: (row) => t(`invoiceStates.${row.state}`) },
      { head: 'columns.claimed', of: (row) => row.askedAt, shape: 'moment' },
      { head: 'columns.dueBy', of: (row) => row.dueAt, shape: 'moment' },
    ],
    toldOfInvoices,
  );
  const rows = computed(() =>
    list.items.value.map((row) => ({ ...row, seller: sellerOf(row), isLate: isLate(row.dueAt) })),
  );
  return { list, rows, download, views };
}
