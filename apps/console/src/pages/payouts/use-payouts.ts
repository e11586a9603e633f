import { useI18n } from 'vue-i18n';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { addressOf, call } from '../../api/call.ts';
import { currentLanguage } from '../../language.ts';
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

type Payout = AnswerOf<typeof endpoints.settlement.listPayouts>['items'][number];

/** Money that reached households and organisations, latest first. */
export function usePayouts() {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
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
  /** The slip of what a household was paid by hand, for those who may read it: a merchant reads its own payments. */
  const slipOf = ({ partyKind, kind, referenceKind, referenceId }: Payout): string | null => {
    const isPaidByHand = partyKind === 'household' && referenceKind === 'payout';
    const isTheirs = session.may('settlement.run') || kind === 'pay-account';
    if (!isPaidByHand || !isTheirs || !session.may('settlement.pay-household')) return null;
    const query = { paper: 'a4', language: currentLanguage() } as const;
    return addressOf(endpoints.settlement.payoutSlipPage, { params: { county, id: referenceId }, query });
  };
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
  return { list, download, views, becauseOf, sourceOf, slipOf };
}
