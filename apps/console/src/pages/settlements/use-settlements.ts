import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useViews } from '../../lists/use-views.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfSettlements, toldOfSettlements } from './filters.ts';

/** Settlements, latest first. */
export function useSettlements() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList(filtersOfSettlements, (filters, cursor) =>
    call(endpoints.settlement.listSettlements, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const views = useViews(
    'settlements',
    list,
    [{ name: 'views.splitting', filters: () => ({ state: 'splitting' }) }],
    toldOfSettlements,
  );
  const download = useDownload(
    'settlements',
    list,
    [
      { head: 'columns.order', of: (row) => row.orderNumber },
      { head: 'columns.completed', of: (row) => row.wantedAt, shape: 'moment' },
      { head: 'columns.way', of: (row) => t(`payWays.${row.way}`) },
      { head: 'columns.amountYuan', of: (row) => row.totalFen, shape: 'money' },
      { head: 'columns.splitAt', of: (row) => row.doneAt, shape: 'moment' },
      { head: 'columns.state', of: (row) => t(`settlementStates.${row.state}`) },
    ],
    toldOfSettlements,
  );
  return { list, download, views };
}
