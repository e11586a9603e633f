import { computed, shallowRef } from 'vue';
import type { AnswerOf } from '@shanhuo/contract/endpoint';
import type { pricingEndpoints } from '@shanhuo/contract/pricing/endpoints';
import type { networkEndpoints } from '@shanhuo/contract/network/endpoints';
import type { Run } from '@shanhuo/contract/rounds/shapes';
import type { HouseholdRow } from '@shanhuo/contract/merchants/shapes';
import { dayKey } from '@shanhuo/face';
import { keep, kept } from '../shelf/shelf.ts';
import type { Bought, Merchant } from './buyers.ts';

export type Board = AnswerOf<typeof pricingEndpoints.seeBoard>;
export type BoardPrice = Board['items'][number];
export type Site = AnswerOf<typeof networkEndpoints.listSites>['items'][number];
export type Route = AnswerOf<typeof networkEndpoints.listRoutes>['items'][number];

/** What collecting and scanning need; kept on the phone whole, so that days without a network change nothing. */
interface Reference {
  households: HouseholdRow[];
  /** Boards of today and of announced days to come. */
  boards: Board[];
  sites: Site[];
  routes: Route[];
  /** What this person's vehicles drive today and tomorrow. */
  runs: readonly Run[];
  /** When those were last read, ISO 8601. */
  runsReadAt: string | null;
  /** This station's weighings, latest first. */
  bought: readonly Bought[];
  /** Who may buy here. */
  buyers: readonly Merchant[];
  /** When it was last read in full, ISO 8601. */
  readAt: string | null;
}

const nothing: Reference = {
  households: [],
  boards: [],
  sites: [],
  routes: [],
  runs: [],
  runsReadAt: null,
  bought: [],
  buyers: [],
  readAt: null,
};

const reference = shallowRef<Reference>(nothing);

/** Takes over parts that were read and keeps them. */
export async function takeOver(parts: Partial<Reference>): Promise<void> {
  reference.value = { ...reference.value, ...parts };
  await keep('reference', reference.value);
}

export async function restoreReference(): Promise<void> {
  const found = await kept<Reference>('reference');
  reference.value = { ...nothing, ...found };
}

export function dropReference(): void {
  reference.value = nothing;
}

/** The board that holds today; without one for today, the latest that is known, marked as old. */
export function boardFor(boards: readonly Board[], today: string): { board: Board | null; isOld: boolean } {
  const usable = boards
    .filter(({ day, items }) => day <= today && items.length > 0)
    .sort((a, b) => a.day.localeCompare(b.day));
  const board = usable[usable.length - 1] ?? null;
  return { board, isOld: board !== null && board.day !== today };
}

/** Products and grades in English, as the boards on this phone give them; what has no price now keeps its Chinese name. */
const english = computed(
  () =>
    new Map(
      reference.value.boards.flatMap(({ items }) =>
        items.flatMap(({ productName, productNameEn, gradeName, gradeNameEn }): [string, string][] => [
          [productName, productNameEn],
          [gradeName, gradeNameEn],
        ]),
      ),
    ),
);

export function useReference() {
  const today = (): string => dayKey(new Date());
  const board = computed(() => boardFor(reference.value.boards, today()));
  return {
    /** Before that, an empty list means nothing. */
    isRead: computed(() => reference.value.readAt !== null),
    reference,
    inEnglish: (name: string): string => english.value.get(name) ?? name,
    households: computed(() => reference.value.households),
    board,
    prices: computed(() => board.value.board?.items ?? []),
    siteOf: (id: string | null | undefined): Site | undefined => reference.value.sites.find((site) => site.id === id),
    householdOf: (id: string): HouseholdRow | undefined => reference.value.households.find((one) => one.id === id),
    priceOf: (productId: string, grade: string): BoardPrice | undefined =>
      board.value.board?.items.find((one) => one.productId === productId && one.grade === grade),
  };
}
