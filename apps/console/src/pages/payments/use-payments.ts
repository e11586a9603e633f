import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useViews } from '../../lists/use-views.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfPayments, toldOfPayments } from './filters.ts';

/** Payments by buyers; `failed` shows those whose instruction the provider said no to. */
export function usePayments() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList(filtersOfPayments, (filters, cursor) =>
    call(endpoints.payment.listPayments, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const views = useViews(
    'payments',
    list,
    [
      { name: 'views.failed', filters: () => ({ failed: 'true' }) },
      { name: 'views.frozen', filters: () => ({ state: 'secured' }) },
      { name: 'views.splitting', filters: () => ({ state: 'splitting' }) },
      { name: 'views.refunds', filters: () => ({ state: 'refunding' }) },
    ],
    toldOfPayments,
  );
  const download = useDownload(
    'payments',
    list,
    [
      { head: 'columns.time', of: (row) => row.askedAt, shape: 'moment' },
      { head: 'columns.way', of: (row) => t(`payWays.${row.way}`) },
      { head: 'columns.amountYuan', of: (row) => row.amountFen, shape: 'money' },
      { head: 'columns.paidYuan', of: (row) => (row.securedAt === null ? 0 : row.amountFen), shape: 'money' },
      { head: 'columns.releasedYuan', of: (row) => row.releasedFen, shape: 'money' },
      { head: 'columns.refundedYuan', of: (row) => row.refundedFen, shape: 'money' },
      { head: 'columns.tradeNo', of: (row) => row.providerTradeNo },
      { head: 'columns.state', of: (row) => t(`paymentStates.${row.state}`) },
      { head: 'columns.failedInstructions', of: (row) => row.failedInstructions, shape: 'count' },
    ],
    toldOfPayments,
  );
  return { list, download, views };
}
