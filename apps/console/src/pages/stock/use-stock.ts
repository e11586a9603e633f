import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useSession } from '../../session/session.ts';

/** Packs on hand, reserved and free. */
export function useStock() {
  const { county } = useSession();
  const list = useList({ merchantId: '' }, (filters, cursor) =>
    call(endpoints.inventory.listStock, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const download = useDownload('stock', list.all, [
    { head: 'columns.product', of: (row) => row.productName },
    { head: 'columns.grade', of: (row) => row.gradeName },
    { head: 'columns.pack', of: (row) => row.packName },
    { head: 'columns.merchant', of: (row) => row.merchantName },
    { head: 'columns.onHand', of: (row) => row.onHand },
    { head: 'columns.reserved', of: (row) => row.reserved },
    { head: 'columns.available', of: (row) => row.available },
  ]);
  return { list, download };
}
