import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';

/** The county's books: the trial balance and every account. */
export function useLedger() {
  const { t } = useI18n();
  const { county } = useSession();
  const trial = useRecord(
    () => String(county),
    () => call(endpoints.ledger.trialBalance, { params: { county } }),
  );
  const list = useList({ kind: '' }, (filters, cursor) =>
    call(endpoints.ledger.listAccounts, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const download = useDownload('ledger', list.all, [
    { head: 'columns.account', of: (row) => t(`accountKinds.${row.kind}`) },
    { head: 'columns.owner', of: (row) => row.ownerName },
    { head: 'columns.debitYuan', of: (row) => row.debitFen / 100 },
    { head: 'columns.creditYuan', of: (row) => row.creditFen / 100 },
    { head: 'columns.balanceYuan', of: (row) => row.balanceFen / 100 },
  ]);
  return { trial, list, download };
}

/** The latest transfers of one account. */
export function useTransfers(id: () => string | null) {
  const { county } = useSession();
  return useRecord(id, (accountId) =>
    call(endpoints.ledger.listTransfers, { params: { county, id: accountId }, query: { limit: 200 } }),
  );
}
