import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useViews } from '../../lists/use-views.ts';
import { useSession } from '../../session/session.ts';
import { today } from '../../widgets/periods.ts';
import { filtersOfPayouts, toldOfPayouts } from './filters.ts';

/** What a payout was for, where the desk has a page of it. */
const pages: Readonly<Record<string, string>> = {
  settlement: '/settlements?settlement=',
  collection: '/collections?entry=',
  'collection-void': '/collections?entry=',
};
const becauseOf = (referenceKind: string, referenceId: string): string | null => {
  const page = pages[referenceKind];
  return page === undefined ? null : `${page}${referenceId}`;
};

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
  const views = useViews(
    'payouts',
    list,
    [
      { name: 'views.today', filters: () => ({ day: today() }) },
      { name: 'views.households', filters: () => ({ partyKind: 'household' }) },
      { name: 'views.organisations', filters: () => ({ partyKind: 'organisation' }) },
    ],
    toldOfPayouts,
  );
  const sourceOf = (sourceName: string | null, kind: string): string =>
    sourceName ?? t(kind === 'split' ? 'payouts.provider' : 'payouts.county');
  const download = useDownload(
    'payouts',
    list,
    [
      { head: 'columns.time', of: (row) => row.at, shape: 'moment' },
      { head: 'columns.household', of: (row) => row.householdCode },
      { head: 'columns.party', of: (row) => row.partyName },
      { head: 'columns.partyKind', of: (row) => t(`parties.${row.partyKind}`) },
      { head: 'columns.what', of: (row) => t(`transferKinds.${row.kind}`) },
      { head: 'columns.source', of: (row) => sourceOf(row.sourceName, row.kind) },
      { head: 'columns.amountYuan', of: (row) => row.amountFen, shape: 'money' },
    ],
    toldOfPayouts,
  );
  return { list, download, views, becauseOf, sourceOf };
}
