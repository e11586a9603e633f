import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { localTime } from '../../lists/local-time.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';

/** Payments by buyers; `failed` shows those whose instruction the provider said no to. */
export function usePayments() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList({ day: '', state: '', way: '', failed: '' }, (filters, cursor) =>
    call(endpoints.payment.listPayments, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const download = useDownload('payments', list.all, [
    { head: 'columns.time', of: (row) => localTime(row.askedAt) },
    { head: 'columns.way', of: (row) => t(`payWays.${row.way}`) },
    { head: 'columns.amountYuan', of: (row) => row.amountFen / 100 },
    { head: 'columns.releasedYuan', of: (row) => row.releasedFen / 100 },
    { head: 'columns.refundedYuan', of: (row) => row.refundedFen / 100 },
    { head: 'columns.tradeNo', of: (row) => row.providerTradeNo },
    { head: 'columns.state', of: (row) => t(`paymentStates.${row.state}`) },
  ]);
  return { list, download };
}
