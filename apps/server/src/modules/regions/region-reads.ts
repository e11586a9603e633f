import type { Pairing, Region } from '@shanhuo/contract/regions/index';
import { dayOf } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { findPairing, findRegions } from './region-store.ts';

/** The six-digit county that a code lies in, as the key of its tables: 422826105208 → 422826. */
export const countyCodeOf = (code: string): number => Number(code.slice(0, 6));

/** One region, or undefined. */
export async function regionOf(db: Db, code: string): Promise<Region | undefined> {
  const [region] = await findRegions(db, [code]);
  return region;
}

/** From the province down to the region itself; empty when the code is unknown. One query. */
export async function regionPath(db: Db, code: string): Promise<Region[]> {
  return (await regionPaths(db, [code])).get(code) ?? [];
}

/** The same for many codes; those that are unknown have an empty path. One query. */
export async function regionPaths(db: Db, codes: readonly string[]): Promise<ReadonlyMap<string, Region[]>> {
  const asked = [...new Set(codes)];
  const above = [...new Set(asked.flatMap(ancestorCodes))];
  const found = new Map((await findRegions(db, above)).map((region) => [region.code, region]));
  return new Map(asked.map((code) => [code, pathOf(code, found)]));
}

function pathOf(code: string, found: ReadonlyMap<string, Region>): Region[] {
  const path: Region[] = [];
  for (let at = found.get(code); at !== undefined; at = at.parent === null ? undefined : found.get(at.parent)) {
    path.unshift(at);
  }
  return path;
}

/** The codes above a code, itself included; the register's codes carry their place in the tree. */
export function ancestorCodes(code: string): string[] {
  const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code.slice(0, 6), code.slice(0, 9), code];
  return [...new Set(above.filter((one) => one.length <= code.length))];
}

/** The pairing of a county on the actor's day, whichever side it is on; null when it has none. */
export async function pairingOf(db: Db, county: number, at: Date): Promise<Pairing | null> {
  return (await findPairing(db, county, dayOf(at))) ?? null;
}
