import { computed } from 'vue';
import { useRoute } from 'vue-router';
import type { AnswerOf } from '@shanhuo/contract';
import { qualityEndpoints } from '@shanhuo/contract/quality/endpoints';
import { namesNothing } from '../api/answer.ts';
import { useShop } from '../shop/shop.ts';
import { usePageData } from '../shop/use-page-data.ts';

export type Trace = AnswerOf<typeof qualityEndpoints.trace>;

/** What is on record for a code, for anybody who holds it. */
export function useTrace() {
  const shop = useShop();
  const route = useRoute();
  const code = computed(() => String(route.params['code']));
  const page = usePageData(
    () => `trace ${code.value}`,
    () =>
      shop.call(qualityEndpoints.trace, {
        params: { code: code.value },
        query: { county: shop.county, language: shop.language },
      }),
  );
  return {
    ...page,
    code,
    unknown: computed(() => namesNothing(page.answer.value)),
  };
}
