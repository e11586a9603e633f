import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useSession } from '../../session/session.ts';

/** Offers in every state, of the sellers the reader may see. */
export function useOffers() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList({ q: '', state: '' }, (filters, cursor) =>
    call(endpoints.listing.listMyOffers, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const download = useDownload('offers', list.all, [
    { head: 'columns.offer', of: (row) => row.title },
    { head: 'columns.product', of: (row) => row.productName },
    { head: 'columns.merchant', of: (row) => row.merchantName },
    { head: 'columns.grade', of: (row) => row.gradeName },
    { head: 'columns.pack', of: (row) => row.packName },
    { head: 'columns.priceYuan', of: (row) => (row.priceFen === null ? null : row.priceFen / 100) },
    { head: 'columns.available', of: (row) => row.available },
    { head: 'columns.state', of: (row) => t(`offerStates.${row.state}`) },
  ]);
  return { list, download };
}
