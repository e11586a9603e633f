import { reactive, ref } from 'vue';
import { regionsEndpoints } from '@shanhuo/contract/regions/endpoints';
import {
  choiceOf,
  countyAmongCities,
  regionFields,
  regionLevels,
  type RegionChoice,
  type RegionCodes,
  type RegionLevel,
} from '../pure/region-choice.ts';
import { useShop } from '../shop/shop.ts';
import { usePageData } from '../shop/use-page-data.ts';

/**
 * Province to street, each list read when the one above it is chosen. It begins unchosen: a region that was there before
 * the reader came is one that nobody reads again, and the box goes there.
 */
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

  const provinces = usePageData<readonly RegionChoice[]>(
    () => 'provinces',
    async () => ({ ok: true, body: (await below('')) ?? [] }),
  );
  const parentOf = (draft: RegionCodes, level: RegionLevel): string =>
    level === 'province' ? '' : draft[regionLevels[regionLevels.indexOf(level) - 1] ?? 'province'];

  /** The choices at one level below what the draft holds above it. */
  function choices(draft: RegionCodes, level: RegionLevel): readonly RegionChoice[] {
    const parent = parentOf(draft, level);
    if (level !== 'province' && parent === '') return [];
    const itself = level === 'county' ? countyAmongCities(draft, choices(draft, 'city')) : undefined;
    if (itself !== undefined) return [itself];
    return read[parent] ?? (level === 'province' ? (provinces.data.value ?? []) : []);
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
  };
}
