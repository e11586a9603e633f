import { areaList } from '@vant/area-data';
import type { NewRegion } from './region-row.ts';
import { provinceEnglish } from './province-english.ts';
import { shortNameOf } from './short-name.ts';

// Headings of GB/T 2260 that are no places: the districts or the counties of a municipality, and what a province governs
// itself. Nobody lives in "counties under the province", so what stands below them stands below the province here.
const HEADING = /^(?:(?:11|12|31|50)\d{2}|\d{2}90)00$/;
/** "Other districts" of some cities: no place either. */
const REMAINDER = /^710[1-9]99$/;

/** Every province, prefecture and county of the nation, parents first. */
export function nation(): NewRegion[] {
  return [
    ...listed(areaList.province_list, 'province', () => null),
    ...listed(areaList.city_list, 'prefecture', provinceOf).filter(({ code }) => !HEADING.test(code)),
    ...listed(areaList.county_list, 'county', aboveCounty).filter(({ code }) => !REMAINDER.test(code)),
  ];
}

function listed(
  names: Readonly<Record<string, string>>,
  level: 'province' | 'prefecture' | 'county',
  parentOf: (code: string) => string | null,
): NewRegion[] {
  return Object.entries(names).map(([code, name]) => ({
    code,
    level,
    parent: parentOf(code),
    name,
    nameEn: level === 'province' ? (provinceEnglish[code.slice(0, 2)] ?? null) : null,
    shortName: shortNameOf(name, level),
  }));
}

const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`;

function aboveCounty(code: string): string {
  const prefecture = `${code.slice(0, 4)}00`;
  return HEADING.test(prefecture) ? provinceOf(code) : prefecture;
}
