import type { AnswerOf } from '@shanhuo/contract';
import { catalogEndpoints } from '@shanhuo/contract/catalog/endpoints';
import { listingEndpoints } from '@shanhuo/contract/listing/endpoints';
import { regionsEndpoints } from '@shanhuo/contract/regions/endpoints';
import { dayKey } from '@shanhuo/face/format/day.ts';
import type { Answer } from '../api/answer.ts';
import { soldOutLast } from '../pure/sold-out-last.ts';
import { seasonOf, type CountyStory, type Season } from '../shop/county-story.ts';
import { useShop } from '../shop/shop.ts';
import { usePageData } from '../shop/use-page-data.ts';
import { useLastCategories, type Category } from './use-last-categories.ts';

export type Card = AnswerOf<typeof listingEndpoints.listOffers>['items'][number];
type County = AnswerOf<typeof regionsEndpoints.getCounty>;

export interface SeasonCard {
  readonly card: Card;
  /** Harvest months where the editor named them. */
  readonly months: readonly number[] | null;
}

export interface Home {
  readonly county: { readonly name: string; readonly nameEn: string | null };
  readonly categories: readonly Category[];
  readonly season: readonly SeasonCard[];
  readonly fresh: readonly Card[];
  readonly story: Omit<CountyStory, 'seasons'> | null;
  readonly now: Season | null;
}

const IN_SEASON = 8;
const FRESH = 8;

/** Everything the home page tells, in four calls side by side. */
export function useHome() {
  const shop = useShop();
  const params = { county: shop.county };

  async function read(): Promise<Answer<Home>> {
    const [county, categories, season, fresh, story] = await Promise.all([
      shop.call(regionsEndpoints.getCounty, { params }),
      shop.call(catalogEndpoints.listCategories, { params }),
      shop.call(listingEndpoints.listOffers, { params, query: { season: 'now', limit: 48 } }),
      shop.call(listingEndpoints.listOffers, { params, query: { limit: 24 } }),
      shop.story(),
    ]);
    if (!categories.ok) return categories;
    if (!season.ok) return season;
    if (!fresh.ok) return fresh;
    const now = seasonOf(story?.seasons ?? [], dayKey(new Date()));
    const picked = inSeason(season.body.items, now);
    return {
      ok: true,
      body: {
        county: namesOf(county),
        categories: categories.body.items.filter(({ offerCount }) => offerCount > 0),
        season: picked,
        fresh: freshOf(fresh.body.items, picked),
        story: story === null ? null : withoutSeasons(story),
        now,
      },
    };
  }

  const page = usePageData(() => 'home', read);
  useLastCategories(() => page.data.value?.categories);
  return page;
}

const namesOf = (county: Answer<County>): Home['county'] =>
  county.ok ? { name: county.body.county.shortName, nameEn: county.body.county.nameEn } : { name: '', nameEn: null };

/** The seasons stay behind: the one that counts is told by itself. */
const withoutSeasons = ({ line, lead, pairing, hall, howItWorks, villages }: CountyStory) => ({
  line,
  lead,
  pairing,
  hall,
  howItWorks,
  villages,
});

/** What the editor names comes first and in that order; one offer of each product. */
export function inSeason(cards: readonly Card[], season: Season | null): SeasonCard[] {
  const order = season?.products ?? [];
  const place = ({ productCode }: Card): number => {
    const index = order.findIndex(({ code }) => code === productCode);
    return index === -1 ? order.length : index;
  };
  return onePerProduct(soldOutLast(cards))
    .sort((a, b) => place(a) - place(b))
    .slice(0, IN_SEASON)
    .map((card) => ({ card, months: order.find(({ code }) => code === card.productCode)?.months ?? null }));
}

const freshOf = (cards: readonly Card[], shown: readonly SeasonCard[]): Card[] =>
  onePerProduct(cards)
    .filter(({ productId, stock }) => stock !== 'none' && shown.every(({ card }) => card.productId !== productId))
    .slice(0, FRESH);

function onePerProduct(cards: readonly Card[]): Card[] {
  const seen = new Set<string>();
  return cards.filter(({ productId }) => !seen.has(productId) && seen.add(productId));
}
