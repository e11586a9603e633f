import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfStock, toldOfStock } from './filters.ts';

/** Packs on hand, reserved and free. */
export function useStock() {
  const { county } = useSession();
  const list = useList(filtersOfStock, (filters, cursor) =>
    call(endpoints.inventory.listStock, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }), limit: 100 },
    }),
  );
  const download = useDownload(
    'stock',
    list,
    [
      { head: 'columns.code', of: (row) => row.productCode },
      { head: 'columns.product', of: (row) => row.productName },
      { head: 'columns.grade', of: (row) => row.gradeName },
      { head: 'columns.pack', of: (row) => row.packName },
      { head: 'columns.merchant', of: (row) => row.merchantName },
      { head: 'columns.onHand', of: (row) => row.onHand, shape: 'count' },
      { head: 'columns.reserved', of: (row) => row.reserved, shape: 'count' },
      { head: 'columns.withheld', of: (row) => row.withheld, shape: 'count' },
      { head: 'columns.available', of: (row) => row.available, shape: 'count' },
      { head: 'columns.weightKg', of: (row) => row.onHand * row.netGrams, shape: 'kilograms' },
    ],
    toldOfStock,
  );
  return { list, download };
}
