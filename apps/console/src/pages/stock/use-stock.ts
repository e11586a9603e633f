import { onMounted, ref } from 'vue';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { allPages } from '@shanhuo/contract/all-pages';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfStock, toldOfStock } from './filters.ts';

type StockRow = AnswerOf<typeof endpoints.inventory.listStock>['items'][number];

/** Of one seller, product, grade and pack: what a row of stock is of. */
const goodsKey = (owner: string, product: string, grade: string, pack: string | null): string =>
  [owner, product, grade, pack].join(' ');

/** How many boxes of a row of stock are past their last day, from the lots that they are in. */
function usePastDay(county: number) {
  const past = ref<ReadonlyMap<string, number>>(new Map());
  const isKnown = ref(false);
  onMounted(async () => {
    try {
      const lots = await allPages((page) =>
        call(endpoints.quality.listLots, { params: { county }, query: { ...page, state: 'open', pastDay: true } }),
      );
      const boxes = new Map<string, number>();
      for (const { ownerId, productId, grade, packSpecId, boxesLeft } of lots) {
        const key = goodsKey(ownerId, productId, grade, packSpecId);
        boxes.set(key, (boxes.get(key) ?? 0) + (boxesLeft ?? 0));
      }
      past.value = boxes;
      isKnown.value = true;
    } catch {
      // The stock itself is told all the same; the page only doesn't mark what is too old.
    }
  });
  return (row: StockRow): number | null =>
    isKnown.value ? (past.value.get(goodsKey(row.merchantId, row.productId, row.grade, row.packSpecId)) ?? 0) : null;
}

/** Packs on hand, reserved and free, and those that are too old to be sent. */
export function useStock() {
  const { county } = useSession();
  const pastDayOf = usePastDay(county);
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
      { head: 'columns.pastDay', of: (row) => pastDayOf(row), shape: 'count' },
      { head: 'columns.available', of: (row) => row.available, shape: 'count' },
      { head: 'columns.weightKg', of: (row) => row.onHand * row.netGrams, shape: 'kilograms' },
    ],
    toldOfStock,
  );
  return { list, download, pastDayOf };
}
