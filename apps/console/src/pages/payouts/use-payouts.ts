import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { localTime } from '../../lists/local-time.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfPayouts } from './filters.ts';

/** What a payout was for, where the desk has a page of it. */
const becauseOf = (referenceKind: string, referenceId: string): string | null =>
  referenceKind === 'settlement' ? `/settlements?settlement=${referenceId}` : null;

/** Money that reached households and organisations, latest first. */
export function usePayouts() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList(filtersOfPayouts, (filters, cursor) =>
    call(endpoints.settlement.listPayouts, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const download = useDownload('payouts', list.all, [
    { head: 'columns.time', of: (row) => localTime(row.at) },
    { head: 'columns.party', of: (row) => row.householdCode ?? row.partyName },
    { head: 'columns.partyKind', of: (row) => t(`parties.${row.partyKind}`) },
    { head: 'columns.what', of: (row) => t(`transferKinds.${row.kind}`) },
    { head: 'columns.source', of: (row) => row.sourceName },
    { head: 'columns.amountYuan', of: (row) => row.amountFen / 100 },
  ]);
  return { list, download, becauseOf };
}
