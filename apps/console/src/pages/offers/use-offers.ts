import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useViews } from '../../lists/use-views.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfOffers, toldOfOffers } from './filters.ts';

/** Offers in every state, of the sellers the reader may see. */
export function useOffers() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList(filtersOfOffers, (filters, cursor) =>
    call(endpoints.listing.listMyOffers, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const views = useViews(
    'offers',
    list,
    [
      { name: 'views.drafts', filters: () => ({ state: 'draft' }) },
      { name: 'views.onSale', filters: () => ({ state: 'published' }) },
      { name: 'views.takenOut', filters: () => ({ takenOutBy: 'gate' }) },
      { name: 'views.heldByOffice', filters: () => ({ takenOutBy: 'office' }) },
      { name: 'views.withdrawn', filters: () => ({ state: 'withdrawn' }) },
    ],
    toldOfOffers,
  );
  const download = useDownload(
    'offers',
    list,
    [
      { head: 'columns.code', of: (row) => row.productCode },
      { head: 'columns.offer', of: (row) => row.title },
      { head: 'columns.product', of: (row) => row.productName },
      { head: 'columns.merchant', of: (row) => row.merchantName },
      { head: 'columns.grade', of: (row) => row.gradeName },
      { head: 'columns.pack', of: (row) => row.packName },
      { head: 'columns.priceYuan', of: (row) => row.priceFen, shape: 'money', isRate: true },
      { head: 'columns.freightYuan', of: (row) => row.freightFen, shape: 'money', isRate: true },
      { head: 'columns.available', of: (row) => row.available, shape: 'count' },
      { head: 'columns.state', of: (row) => t(`offerStates.${row.state}`) },
    ],
    toldOfOffers,
  );
  return { list, download, views };
}
