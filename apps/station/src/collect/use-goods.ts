import { computed, ref } from 'vue';
import { formatDay, useFaceLocale } from '@shanhuo/face';
import { useQueue } from '../queue/queue-store.ts';
import { useReference, type BoardPrice } from '../reference/reference.ts';

interface Visit {
  readonly householdId: string;
  readonly productId: string;
  readonly grade: string;
}

/** Goods by how likely they are: what this household brought most, then what the station takes most, then the board's order. */
export function goodsInOrder(
  prices: readonly BoardPrice[],
  visits: readonly Visit[],
  householdId: string,
): BoardPrice[] {
  const worth = new Map<string, number>();
  for (const visit of visits) {
    const key = `${visit.productId} ${visit.grade}`;
    worth.set(key, (worth.get(key) ?? 0) + (visit.householdId === householdId ? visits.length + 1 : 1));
  }
  const rank = ({ productId, grade }: BoardPrice): number => worth.get(`${productId} ${grade}`) ?? 0;
  return prices
    .map((price, at) => ({ price, at }))
    .sort((a, b) => rank(b.price) - rank(a.price) || a.at - b.at)
    .map(({ price }) => price);
}

/** The priced goods of today for one household. */
export function useGoods(householdId: string) {
  const { prices, board, householdOf, isRead, reference } = useReference();
  const queue = useQueue();
  const locale = useFaceLocale();
  const words = ref('');
  const goods = computed(() => {
    const visits = [...queue.entries.map(({ body }) => body), ...reference.value.bought];
    const sought = words.value.trim();
    return goodsInOrder(prices.value, visits, householdId).filter(
      ({ productName, productNameEn }) =>
        sought === '' || productName.includes(sought) || productNameEn.toLowerCase().includes(sought.toLowerCase()),
    );
  });
  const oldDay = computed(() =>
    board.value.isOld && board.value.board !== null ? formatDay(board.value.board.day, locale.value) : '',
  );
  return { goods, words, oldDay, household: computed(() => householdOf(householdId)), isRead, prices };
}
