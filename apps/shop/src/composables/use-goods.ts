import { computed, ref } from 'vue';
import { useRoute } from 'vue-router';
import { catalogEndpoints } from '@shanhuo/contract/catalog/endpoints';
import { listingEndpoints } from '@shanhuo/contract/listing/endpoints';
import type { Answer } from '../api/answer.ts';
import { useShop } from '../shop/shop.ts';
import { usePageData } from '../shop/use-page-data.ts';
import { soldOutLast } from '../pure/sold-out-last.ts';
import { traceCodeIn } from '../pure/trace-code.ts';
import type { Card } from './use-home.ts';
import { useLastCategories, type Category } from './use-last-categories.ts';

interface Goods {
  readonly categories: readonly Category[];
  readonly items: readonly Card[];
  readonly next: string | null;
}

const PER_PAGE = 24;

const oneOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A list of offers by category or words; the address says all of it, so that it can be shared and read without scripts. */
export function useGoods() {
  const shop = useShop();
  const route = useRoute();
  const params = { county: shop.county };
  const category = computed(() => oneOf(route.params['category']));
  const q = computed(() => oneOf(route.query['q']).trim().slice(0, 60));
  const season = computed(() => route.query['season'] === 'now');
  const cursor = computed(() => oneOf(route.query['cursor']));

  const query = (from: string) => ({
    limit: PER_PAGE,
    ...(category.value !== '' && { category: category.value }),
    ...(q.value !== '' && { q: q.value }),
    ...(season.value && { season: 'now' as const }),
    ...(from !== '' && { cursor: from }),
  });

  async function read(): Promise<Answer<Goods>> {
    const [categories, offers] = await Promise.all([
      shop.call(catalogEndpoints.listCategories, { params }),
      shop.call(listingEndpoints.listOffers, { params, query: query(cursor.value) }),
    ]);
    if (!offers.ok) return offers;
    const known = categories.ok ? categories.body.items.filter(({ offerCount }) => offerCount > 0) : [];
    return { ok: true, body: { categories: known, items: soldOutLast(offers.body.items), next: offers.body.next } };
  }

  const page = usePageData(
    () => `goods ${category.value} ${q.value} ${season.value} ${cursor.value}`,
    read,
    ({ items }) => items.length === 0,
  );
  const more = ref<'idle' | 'reading' | 'failed'>('idle');

  /** Adds the next 24 below; without scripts the same link opens them as a page of their own. */
  async function readMore(): Promise<void> {
    const { data, answer } = page;
    const from = data.value?.next;
    if (data.value === null || from === null || from === undefined || more.value === 'reading') return;
    more.value = 'reading';
    const shown = data.value;
    const came = await shop.call(listingEndpoints.listOffers, { params, query: query(from) });
    more.value = came.ok ? 'idle' : 'failed';
    if (!came.ok || data.value !== shown) return;
    const items = [...shown.items, ...soldOutLast(came.body.items)];
    answer.value = { ok: true, body: { ...shown, items, next: came.body.next } };
  }

  const moreLink = computed(() => {
    const next = page.data.value?.next;
    return next === null || next === undefined ? null : { path: route.path, query: { ...route.query, cursor: next } };
  });

  const categories = useLastCategories(() => page.data.value?.categories);

  /** How many there are, where that is known without asking: the whole list is here, or it is a whole category. */
  const count = computed(() => {
    const goods = page.data.value;
    if (goods === null) return null;
    if (goods.next === null && cursor.value === '') return goods.items.length;
    if (q.value !== '' || season.value) return null;
    return goods.categories.find(({ slug }) => slug === category.value)?.offerCount ?? null;
  });

  return {
    ...page,
    categories,
    count,
    category,
    q,
    season,
    more,
    readMore,
    moreLink,
    traceCode: computed(() => traceCodeIn(q.value)),
  };
}
