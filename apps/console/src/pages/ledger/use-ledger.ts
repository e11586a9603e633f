import { useI18n } from 'vue-i18n';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import type { Everything } from '../../lists/use-list.ts';
import { useTask } from '../../api/use-task.ts';
import { useSaid } from '../../widgets/use-said.ts';
import { useSession } from '../../session/session.ts';

const MOST_TRANSFERS = 10_000;

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
  const ownerOf = (ownerName: string | null, ownerKind: string): string => ownerName ?? t(`ownerKinds.${ownerKind}`);
  const download = useDownload(
    'ledger',
    list,
    [
      { head: 'columns.account', of: (row) => t(`accountKinds.${row.kind}`) },
      { head: 'columns.owner', of: (row) => ownerOf(row.ownerName, row.ownerKind) },
      { head: 'columns.subjectId', of: (row) => row.ownerId },
      { head: 'columns.debitYuan', of: (row) => row.debitFen, shape: 'money' },
      { head: 'columns.creditYuan', of: (row) => row.creditFen, shape: 'money' },
      { head: 'columns.side', of: (row) => t(`ledger.${sideOf(row.balanceFen)}`) },
      { head: 'columns.balanceYuan', of: (row) => Math.abs(row.balanceFen), shape: 'money', isRate: true },
    ],
    { kind: { name: 'columns.account', words: 'accountKinds' } },
  );
  return { trial, list, download, ownerOf };
}

/** On which side a balance stands; credit − debit, as the books keep it. */
export const sideOf = (balanceFen: number): 'onDebit' | 'onCredit' | 'even' => {
  if (balanceFen === 0) return 'even';
  return balanceFen < 0 ? 'onDebit' : 'onCredit';
};

/** Where the desk shows whose account it is. */
export const ownerPath = (ownerKind: string, ownerId: string): string | null => {
  if (ownerKind === 'payment') return `/payments?payment=${ownerId}`;
  return ownerKind === 'household' ? `/households?household=${ownerId}` : null;
};

type Transfer = AnswerOf<typeof endpoints.ledger.listTransfers>['items'][number];

/** The transfers of one account, latest first, a page at a time; all of them as a table file. */
export function useTransfers(id: () => string | null) {
  const { t } = useI18n();
  const said = useSaid();
  const { county } = useSession();
  const ask = (accountId: string, cursor?: string) =>
    call(endpoints.ledger.listTransfers, {
      params: { county, id: accountId },
      query: { limit: 200, ...(cursor !== undefined && { cursor }) },
    });
  const one = useRecord(id, (accountId) => ask(accountId));
  const more = useTask(
    async () => {
      const before = one.record.value;
      if (before === null || before.next === null) return;
      const page = await ask(id() ?? '', before.next);
      one.record.value = { items: [...before.items, ...page.items], next: page.next };
    },
    () => t('list.offline'),
  );
  const all = async (): Promise<Everything<Transfer>> => {
    let page = await ask(id() ?? '');
    const rows = [...page.items];
    while (page.next !== null && rows.length < MOST_TRANSFERS) {
      page = await ask(id() ?? '', page.next);
      rows.push(...page.items);
    }
    return { rows, isCut: page.next !== null };
  };
  const download = useDownload('ledger', { filters: {}, all }, [
    { head: 'columns.time', of: (row) => row.at, shape: 'moment' },
    { head: 'columns.what', of: (row) => said('transferKinds', row.kind) },
    { head: 'ledger.other', of: (row) => t(`accountKinds.${row.otherKind}`) },
    { head: 'columns.debitYuan', of: (row) => (row.side === 'debit' ? row.amountFen : null), shape: 'money' },
    { head: 'columns.creditYuan', of: (row) => (row.side === 'credit' ? row.amountFen : null), shape: 'money' },
    { head: 'columns.memo', of: (row) => row.memo },
    { head: 'columns.subjectId', of: (row) => row.referenceId },
  ]);
  return { ...one, more, download };
}
