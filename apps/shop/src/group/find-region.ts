import type { RegionName } from '@shanhuo/contract/regions/shapes';
import { FILLER, MISLEADING, PREFECTURE_KIND } from './typed-words.zh.ts';

interface Known extends RegionName {
  /** The prefecture or province it lies in; empty for a province. */
  readonly parent: string;
  /** What people leave of its name; whole names are tried first. */
  readonly shorts: readonly string[];
}

/** The register made ready to be looked through. */
export interface Register {
  readonly provinces: readonly Known[];
  readonly prefectures: readonly Known[];
  readonly counties: readonly Known[];
  readonly byCode: ReadonlyMap<string, Known>;
  /** What was found for an address before: a table is read anew with every letter that is typed into it. */
  readonly found: Map<string, Found>;
}

/** 恩施州 is also called 恩施; a single letter is no name. */
function shortsOf({ name, shortName }: RegionName): string[] {
  const all = [shortName, shortName.replace(PREFECTURE_KIND, '')];
  return [...new Set(all)].filter((short) => short.length >= 2 && short !== name && !MISLEADING.has(short));
}

/** Orders the register's list; a county may lie right below its province. */
export function registerOf(list: readonly RegionName[]): Register {
  const codes = new Set(list.map(({ code }) => code));
  const known = list.map((one): Known => {
    const { code } = one;
    const [province, prefecture] = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`];
    const isProvince = code === province;
    const isPrefecture = !isProvince && code === prefecture;
    const parent = isProvince ? '' : !isPrefecture && codes.has(prefecture) ? prefecture : province;
    return { ...one, parent, shorts: shortsOf(one) };
  });
  const level = (code: string): number => (code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2);
  return {
    provinces: known.filter(({ code }) => level(code) === 0),
    prefectures: known.filter(({ code }) => level(code) === 1),
    counties: known.filter(({ code }) => level(code) === 2),
    byCode: new Map(known.map((one) => [one.code, one])),
    found: new Map(),
  };
}

/** Names from the province down to a region; empty for an unknown one. */
export function pathOf(register: Pick<Register, 'byCode'>, code: string): string[] {
  const one = register.byCode.get(code);
  return one === undefined ? [] : [...pathOf(register, one.parent), one.name];
}

/** The counties to choose from where an address tells the city or the province only. */
export const countiesIn = ({ counties }: Register, code: string): readonly RegionName[] => {
  const stem = code.endsWith('0000') ? code.slice(0, 2) : code.slice(0, 4);
  return counties.filter((one) => one.code.startsWith(stem));
};

export type Found =
  | { readonly kind: 'county'; readonly code: string; /** The address behind the names. */ readonly rest: string }
  /** Only its city or province is told; the county is to be chosen. */
  | { readonly kind: 'part'; readonly code: string; readonly rest: string }
  /** Counties of that name lie in several cities. */
  | { readonly kind: 'several' }
  | { readonly kind: 'none' };

/** A way to read the beginning of an address. */
interface Reading {
  readonly code: string;
  readonly level: number;
  readonly rest: string;
  /** By how many of its letters it was read, whole names first. */
  readonly weight: number;
}

const tidied = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s,;:、。·/|-]+/g, ' ')
    .trim();
const onwards = (text: string): string => text.trimStart().replace(FILLER, '').trimStart();

/** What stands behind a name; forms with a column for each often tell a city twice. */
function behind(text: string, name: string): string {
  const rest = onwards(text.slice(name.length));
  return rest.startsWith(name) ? onwards(rest.slice(name.length)) : rest;
}

function namesAt(text: string, list: readonly Known[], level: number, mayBeShort: boolean, weight = 0): Reading[] {
  return list.flatMap(({ code, name, shorts }): Reading[] => {
    if (text.startsWith(name)) return [{ code, level, rest: behind(text, name), weight: weight + 2 * name.length }];
    const short = mayBeShort ? shorts.find((one) => text.startsWith(one)) : undefined;
    return short === undefined ? [] : [{ code, level, rest: behind(text, short), weight: weight + short.length }];
  });
}

/** Everything the beginning of an address may mean: with or without its province, with or without its city. */
function readings(text: string, register: Register): Reading[] {
  const provinces = namesAt(text, register.provinces, 0, true);
  const prefectures = [
    ...namesAt(text, register.prefectures, 1, true),
    ...provinces.flatMap((above) =>
      namesAt(
        above.rest,
        register.prefectures.filter(({ parent }) => parent === above.code),
        1,
        true,
        above.weight,
      ),
    ),
  ];
  const within = (above: Reading): Reading[] => {
    const stem = above.level === 0 ? above.code.slice(0, 2) : above.code.slice(0, 4);
    const below = register.counties.filter(({ code }) => code.startsWith(stem));
    return namesAt(above.rest, below, 2, true, above.weight);
  };
  return [
    ...provinces,
    ...prefectures,
    ...[...provinces, ...prefectures].flatMap(within),
    ...namesAt(text, register.counties, 2, false),
  ];
}

/**
 * The county in which a written address lies, by the names it begins with: province, city and county, of which the
 * higher ones may be left out, shortened or told twice.
 */
export function findRegion(address: string, register: Register): Found {
  const found = register.found.get(address) ?? search(address, register);
  register.found.set(address, found);
  return found;
}

function search(address: string, register: Register): Found {
  const text = onwards(tidied(address));
  const all = readings(text, register);
  const deepest = Math.max(-1, ...all.map(({ level }) => level));
  const best = all.filter(({ level }) => level === deepest);
  const most = Math.max(0, ...best.map(({ weight }) => weight));
  const [first, ...others] = best.filter(({ weight }) => weight === most);
  if (first === undefined) return { kind: 'none' };
  if (others.some(({ code }) => code !== first.code)) return { kind: 'several' };
  if (deepest < 2) return { kind: 'part', code: first.code, rest: first.rest };
  return { kind: 'county', code: first.code, rest: restOf(first, register) };
}

/** Forms often hold the region in one column and once more in the address. */
function restOf({ code, rest }: Reading, register: Register): string {
  const again = readings(rest, register).filter((one) => one.level === 2 && one.code === code && one.rest !== '');
  const [longest] = again.toSorted((a, b) => b.weight - a.weight);
  return longest?.rest ?? rest;
}
