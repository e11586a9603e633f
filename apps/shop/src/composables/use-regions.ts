import { computed, reactive, ref } from 'vue';
import { regionsEndpoints } from '@shanhuo/contract/regions/endpoints';
import {
  choiceOf,
  countyAmongCities,
  regionFields,
  regionLevels,
  type RegionChoice,
  type RegionChoices,
  type RegionCodes,
  type RegionLevel,
} from '../pure/region-choice.ts';
import { useShop } from '../shop/shop.ts';
import { usePageData } from '../shop/use-page-data.ts';

interface Beginning {
  readonly lists: RegionChoices;
  readonly codes: RegionCodes;
}

/** Province to street, each list read when the one above it is chosen. It begins at the county's eastern partner. */
export function useRegions() {
  const shop = useShop();
  /** Lists by what they lie below; the provinces lie below nothing. */
  const read = reactive<Partial<Record<string, readonly RegionChoice[]>>>({});
  const asked = reactive(new Set<string>());
  const failure = ref('');

  async function below(parent: string): Promise<readonly RegionChoice[] | null> {
    const came = await shop.call(regionsEndpoints.listRegions, { query: parent === '' ? {} : { parent } });
    failure.value = came.ok ? '' : came.message;
    return came.ok ? came.body.items.map(choiceOf) : null;
  }

  async function begin(): Promise<Beginning> {
    const here = await shop.call(regionsEndpoints.getCounty, { params: { county: shop.county } });
    const east = here.ok ? String(here.body.pairing?.east.county ?? '') : '';
    const codes = { province: upper(east, 2), city: upper(east, 4), county: east, street: '' };
    const parents = ['', ...(east === '' ? [] : [codes.province, codes.city, codes.county])];
    const lists = await Promise.all(parents.map(async (parent) => (await below(parent)) ?? []));
    const [province = [], city = [], county = [], street = []] = lists;
    const isAmongCities = countyAmongCities({ city: east }, city) !== undefined;
    return {
      lists: { province, city, county, street },
      codes: isAmongCities ? { ...codes, city: east } : codes,
    };
  }

  const page = usePageData<Beginning>(
    () => 'regions',
    async () => ({ ok: true, body: await begin() }),
  );
  const parentOf = (draft: RegionCodes, level: RegionLevel): string =>
    level === 'province' ? '' : draft[regionLevels[regionLevels.indexOf(level) - 1] ?? 'province'];

  /** The choices at one level below what the draft holds above it. */
  function choices(draft: RegionCodes, level: RegionLevel): readonly RegionChoice[] {
    const parent = parentOf(draft, level);
    if (level !== 'province' && parent === '') return [];
    const itself = level === 'county' ? countyAmongCities(draft, choices(draft, 'city')) : undefined;
    if (itself !== undefined) return [itself];
    const first = page.data.value;
    const known = first !== null && parentOf(first.codes, level) === parent ? first.lists[level] : [];
    return read[parent] ?? known;
  }

  const fields = (draft: RegionCodes) => {
    const of = (level: RegionLevel) => choices(draft, level);
    return regionFields(draft, {
      province: of('province'),
      city: of('city'),
      county: of('county'),
      street: of('street'),
    });
  };

  async function fetchBelow(draft: RegionCodes, level: RegionLevel): Promise<void> {
    const parent = parentOf(draft, level);
    if (level !== 'province' && parent === '') return;
    if (read[parent] !== undefined || choices(draft, level).length > 0) return;
    asked.add(parent);
    const came = await below(parent);
    asked.delete(parent);
    if (came !== null) read[parent] = came;
  }

  /** Reads what a kept draft needs shown, or what could not be read before. */
  const open = (draft: RegionCodes): Promise<unknown> =>
    Promise.all(regionLevels.map((level) => fetchBelow(draft, level)));

  /** The reader chose a region: the levels below begin anew, and where there is only one way on, it is taken. */
  async function choose(draft: RegionCodes, level: RegionLevel, code: string): Promise<void> {
    draft[level] = code;
    const lower = regionLevels.slice(regionLevels.indexOf(level) + 1);
    for (const one of lower) draft[one] = '';
    const [next] = lower;
    if (next === undefined || code === '') return;
    await fetchBelow(draft, next);
    const [only, ...others] = choices(draft, next);
    if (next !== 'street' && only !== undefined && others.length === 0 && draft[level] === code) {
      await choose(draft, next, only.code);
    }
  }

  const isReading = (draft: RegionCodes, level: RegionLevel): boolean => asked.has(parentOf(draft, level));
  /** Nothing is listed below what was chosen, although the list came. */
  const isBare = (draft: RegionCodes): boolean =>
    draft.county === '' &&
    regionLevels.slice(0, 3).some((level) => {
      const list = read[parentOf(draft, level)];
      return list?.length === 0 && choices(draft, level).length === 0;
    });

  return {
    choices,
    fields,
    isReading,
    isBare,
    failure: (): string => failure.value,
    open,
    choose,
    beginning: computed(() => page.data.value?.codes ?? null),
  };
}

/** GB/T 2260: the code of the level above has zeros behind its own digits. */
const upper = (code: string, digits: number): string => (code === '' ? '' : code.slice(0, digits).padEnd(6, '0'));
