import { computed, ref } from 'vue';
import { gramsOf } from './balance.ts';

interface ByProduct {
  productId: string;
  grade: string;
  kilograms: number | undefined;
}

const MOST = 5;

/** What else comes of processing, as typed; what has no weight doesn't count. */
export function useByProducts() {
  const rows = ref<ByProduct[]>([]);
  const came = computed(() =>
    rows.value
      .map(({ productId, grade, kilograms }) => ({ productId, grade, grams: gramsOf(kilograms) }))
      .filter(({ grams }) => grams > 0),
  );
  return {
    rows,
    came,
    areComplete: computed(() => came.value.every(({ productId, grade }) => productId !== '' && grade !== '')),
    mayAdd: computed(() => rows.value.length < MOST),
    add: () => void rows.value.push({ productId: '', grade: '', kilograms: undefined }),
    drop: (at: number) => void rows.value.splice(at, 1),
    clear: () => (rows.value = []),
  };
}
