import type { Db } from '#kernel/database.ts';
import { lineageOf } from './lineage-store.ts';
import { lotFacts } from './lot-reads.ts';
import { originsIn } from './origins.ts';

/** How much of a packed lot's goods one first lot gave. */
export interface PackLotOrigin {
  readonly packLotId: string;
  readonly harvestLotId: string;
  readonly grams: number;
  readonly consignment: boolean;
  /** Null for what a merchant grew or made itself. */
  readonly householdId: string | null;
  readonly stationId: string | null;
}

/**
 * Where the goods of packed lots came from. For each pack lot the grams add up exactly to `goodsGrams`, by default the
 * whole lot's, in grams of what the lot holds; waste is not in them, nor what processing took, it was lost in proportion. A lot that nothing went into is its own origin.
 */
export async function originsOf(
  db: Db,
  county: number,
  packLotIds: readonly string[],
  goodsGrams: ReadonlyMap<string, number> = new Map(),
): Promise<PackLotOrigin[]> {
  const ids = [...new Set(packLotIds)];
  if (ids.length === 0) return [];
  const lineage = await lineageOf(db, county, ids);
  const facts = await lotFacts(db, county, [...new Set([...ids, ...lineage.edges.map(({ fromLot }) => fromLot)])]);
  const origins = originsIn(lineage);
  return ids.flatMap((packLotId) => {
    const whole = facts.get(packLotId)?.initialGrams ?? 0;
    return [...origins.of(packLotId, goodsGrams.get(packLotId) ?? whole)].map(([harvestLotId, grams]) => {
      const fact = facts.get(harvestLotId);
      return {
        packLotId,
        harvestLotId,
        grams,
        consignment: fact?.consignment ?? false,
        householdId: fact?.householdId ?? null,
        stationId: fact?.stationId ?? null,
      };
    });
  });
}
