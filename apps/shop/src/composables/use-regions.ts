import { computed, reactive } from 'vue';
import { regionsEndpoints } from '@shanhuo/contract/regions/endpoints';
import type { ReceiverDraft } from '../pure/receiver.ts';
import { useShop } from '../shop/shop.ts';
import { usePageData } from '../shop/use-page-data.ts';

export interface RegionChoice {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
}

const levels = ['province', 'city', 'county', 'street'] as const;
type Level = (typeof levels)[number];
type RegionLists = Record<Level, readonly RegionChoice[]>;
type RegionCodes = Pick<ReceiverDraft, Level>;

interface Beginning {
  readonly lists: RegionLists;
  readonly codes: RegionCodes;
}

/** Province to street, each list read when the one above it is chosen. It begins at the county's eastern partner. */
export function useRegions() {
  const shop = useShop();

  async function below(parent: string): Promise<readonly RegionChoice[]> {
    const came = await shop.call(regionsEndpoints.listRegions, { query: parent === '' ? {} : { parent } });
    return came.ok ? came.body.items.map(({ code, name, nameEn }) => ({ code, name, nameEn })) : [];
  }

  async function begin(): Promise<Beginning> {
    const here = await shop.call(regionsEndpoints.getCounty, { params: { county: shop.county } });
    const east = here.ok ? String(here.body.pairing?.east.county ?? '') : '';
    const codes = { province: upper(east, 2), city: upper(east, 4), county: east, street: '' };
    const parents = ['', ...(east === '' ? [] : [codes.province, codes.city, codes.county])];
    const [province = [], city = [], county = [], street = []] = await Promise.all(parents.map(below));
    return { lists: { province, city, county, street }, codes };
  }

  const page = usePageData<Beginning>(
    () => 'regions',
    async () => ({ ok: true, body: await begin() }),
  );
  const read = reactive<Partial<Record<string, readonly RegionChoice[]>>>({});
  const parentOf = (draft: RegionCodes, level: Level): string =>
    level === 'province' ? '' : draft[levels[levels.indexOf(level) - 1] ?? 'province'];

  /** The choices at one level below what the draft holds above it. */
  function choices(draft: RegionCodes, level: Level): readonly RegionChoice[] {
    const parent = parentOf(draft, level);
    if (level !== 'province' && parent === '') return [];
    const first = page.data.value;
    const known = first !== null && parentOf(first.codes, level) === parent ? first.lists[level] : [];
    return read[parent] ?? known;
  }

  async function fetchBelow(draft: RegionCodes, level: Level): Promise<void> {
    const parent = parentOf(draft, level);
    if (parent !== '' && choices(draft, level).length === 0) read[parent] = await below(parent);
  }

  /** Reads what a kept draft needs shown. */
  const open = (draft: RegionCodes): Promise<unknown> => Promise.all(levels.map((level) => fetchBelow(draft, level)));

  /** The reader chose a region: the levels below begin anew, and where there is only one way on, it is taken. */
  async function choose(draft: RegionCodes, level: Level, code: string): Promise<void> {
    draft[level] = code;
    const lower = levels.slice(levels.indexOf(level) + 1);
    for (const one of lower) draft[one] = '';
    const [next] = lower;
    if (next === undefined || code === '') return;
    await fetchBelow(draft, next);
    const [only, ...others] = choices(draft, next);
    if (next !== 'street' && only !== undefined && others.length === 0 && draft[level] === code) {
      await choose(draft, next, only.code);
    }
  }

  return { choices, open, choose, beginning: computed(() => page.data.value?.codes ?? null) };
}

/** GB/T 2260: the code of the level above has zeros behind its own digits. */
const upper = (code: string, digits: number): string => (code === '' ? '' : code.slice(0, digits).padEnd(6, '0'));
