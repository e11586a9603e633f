import { computed, ref } from 'vue';
import { formatDay, useFaceLocale } from '@shanhuo/face';
import { useQueue } from '../queue/queue-store.ts';
import { useReference, type BoardPrice } from '../reference/reference.ts';

/** How well goods suit this household: what it brought before, then what this station takes most, then the board's order. */
export function goodsInOrder(
  prices: readonly BoardPrice[],
  brought: readonly { readonly productId: string; readonly grade: string }[],
): BoardPrice[] {
  const times = new Map<string, number>();
  for (const { productId, grade } of brought) {
    const key = `${productId} ${grade}`;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const rank = ({ productId, grade }: BoardPrice): number => times.get(`${productId} ${grade}`) ?? 0;
  return prices
    .map((price, at) => ({ price, at }))
    .sort((a, b) => rank(b.price) - rank(a.price) || a.at - b.at)
    .map(({ price }) => price);
}

/** The priced goods of today for one household. */
export function useGoods(householdId: string) {
  const { prices, board, householdOf, isRead } = useReference();
  const queue = useQueue();
  const locale = useFaceLocale();
  const words = ref('');
  const goods = computed(() => {
    const own = queue.entries.filter(({ body }) => body.householdId === householdId).map(({ body }) => body);
    const all = own.length > 0 ? own : queue.entries.map(({ body }) => body);
    const sought = words.value.trim();
    return goodsInOrder(prices.value, all).filter(
      ({ productName, productNameEn }) =>
        sought === '' || productName.includes(sought) || productNameEn.toLowerCase().includes(sought.toLowerCase()),
    );
  });
  const oldDay = computed(() =>
    board.value.isOld && board.value.board !== null ? formatDay(board.value.board.day, locale.value) : '',
  );
  return { goods, words, oldDay, household: computed(() => householdOf(householdId)), isRead, prices };
}
