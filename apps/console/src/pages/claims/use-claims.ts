import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useFaceLocale } from '@shanhuo/face';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useViews } from '../../lists/use-views.ts';
import { useSession } from '../../session/session.ts';
import { isLate } from './claim-tone.ts';
import { filtersOfClaims, toldOfClaims } from './filters.ts';

export type ClaimRow = AnswerOf<typeof endpoints.aftersale.listClaims>['items'][number];

/** Claims of the county, or of the reader’s merchants; what waits for the reader is the first view. */
export function useClaims() {
  const { t } = useI18n();
  const locale = useFaceLocale();
  const session = useSession();
  const { county } = session;
  const list = useList(filtersOfClaims, (filters, cursor) =>
    call(endpoints.aftersale.listClaims, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const forSeller = {
    name: session.may('aftersale.answer') ? 'claimShows.mine' : 'claimShows.for-seller',
    filters: () => ({ show: 'for-seller' }),
  };
  const forCentre = { name: 'claimShows.for-centre', filters: () => ({ show: 'for-centre' }) };
  const waiting = session.may('aftersale.decide') ? [forCentre, forSeller] : [forSeller, forCentre];
  const views = useViews(
    'claims',
    list,
    [
      ...waiting,
      { name: 'claimShows.running', filters: () => ({ show: 'running' }) },
      { name: 'claimShows.ended', filters: () => ({ show: 'ended' }) },
    ],
    toldOfClaims,
  );
  const goodsOf = (row: ClaimRow): string => (locale.value === 'en' ? row.titlesEn.join(', ') : row.titles.join('、'));
  const sellerOf = (row: Pick<ClaimRow, 'merchantName' | 'merchantNameEn'>): string =>
    locale.value === 'en' ? (row.merchantNameEn ?? row.merchantName) : row.merchantName;
  const dueOf = (row: ClaimRow): string => (row.due === null ? '' : t(`dues.${row.due}`));
  const download = useDownload(
    'claims',
    list,
    [
      { head: 'columns.claim', of: (row) => row.number },
      { head: 'columns.order', of: (row) => row.orderNumber },
      { head: 'columns.merchant', of: sellerOf },
      { head: 'columns.kind', of: (row) => t(`claimKinds.${row.kind}`) },
      { head: 'columns.goods', of: goodsOf },
      { head: 'columns.boxes', of: (row) => row.boxes, shape: 'count' },
      { head: 'columns.wishYuan', of: (row) => row.wishFen, shape: 'money' },
      { head: 'columns.agreedYuan', of: (row) => row.agreedFen, shape: 'money' },
      { head: 'columns.state', of: (row) => t(`claimStates.${row.state}`) },
      { head: 'columns.claimed', of: (row) => row.madeAt, shape: 'moment' },
      { head: 'columns.dueBy', of: (row) => row.dueAt, shape: 'moment' },
      {
        head: 'columns.waitsFor',
        of: (row) => [dueOf(row), isLate(row.dueAt) ? t('claims.late') : ''].filter((one) => one !== '').join(' '),
      },
    ],
    toldOfClaims,
  );
  const rows = computed(() =>
    list.items.value.map((row) => ({ ...row, goods: goodsOf(row), seller: sellerOf(row), isLate: isLate(row.dueAt) })),
  );
  return { list, rows, download, views, maySeeOrder: session.may('ordering.see') };
}
