import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useSession } from '../../session/session.ts';

/** What is still owed, largest first. */
export function usePayables() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList({ partyKind: '' }, (filters, cursor) =>
    call(endpoints.settlement.listPayables, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const download = useDownload('payables', list.all, [
    { head: 'columns.party', of: (row) => row.householdCode ?? row.partyName },
    { head: 'columns.partyKind', of: (row) => t(`parties.${row.partyKind}`) },
    { head: 'columns.dueYuan', of: (row) => row.dueFen / 100 },
  ]);
  return { list, download };
}
