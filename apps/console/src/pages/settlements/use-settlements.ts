import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { localTime } from '../../lists/local-time.ts';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useSession } from '../../session/session.ts';

/** Settlements, latest first. */
export function useSettlements() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList({ day: '', state: '' }, (filters, cursor) =>
    call(endpoints.settlement.listSettlements, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const download = useDownload('settlements', list.all, [
    { head: 'columns.order', of: (row) => row.orderNumber },
    { head: 'columns.completed', of: (row) => localTime(row.wantedAt) },
    { head: 'columns.way', of: (row) => t(`payWays.${row.way}`) },
    { head: 'columns.amountYuan', of: (row) => row.totalFen / 100 },
    { head: 'columns.state', of: (row) => t(`settlementStates.${row.state}`) },
  ]);
  return { list, download };
}
