import { computed, onMounted, ref } from 'vue';
import { formatDay, formatTime, useFaceLocale } from '@shanhuo/face';
import { refreshReference } from '../reference/refresh.ts';
import { useReference } from '../reference/reference.ts';
import { priceChange } from './price-change.ts';

/** The board as the phone knows it, with what changed since the price before. */
export function useBoard() {
  const { board, prices, isRead } = useReference();
  const locale = useFaceLocale();
  const words = ref('');
  // Who looks here wants today's prices, not those of an hour ago.
  onMounted(() => void refreshReference().catch(() => undefined));
  return {
    isRead,
    words,
    prices: computed(() => {
      const sought = words.value.trim().toLowerCase();
      return prices.value
        .filter(({ productName, productNameEn }) => `${productName}${productNameEn.toLowerCase()}`.includes(sought))
        .map((price) => ({ ...price, change: priceChange(price) }));
    }),
    oldDay: computed(() =>
      board.value.isOld && board.value.board !== null ? formatDay(board.value.board.day, locale.value) : '',
    ),
    publishedAt: computed(() => {
      const at = board.value.board?.publishedAt;
      return at == null ? '' : formatTime(at);
    }),
  };
}
