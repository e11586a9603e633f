import { cut } from '#kernel/money.ts';

/** Grams of one lot that went into another, waste included. */
export interface Edge {
  readonly toLot: string;
  readonly fromLot: string;
  readonly grams: number;
}

/**
 * Spreads the grams of one lot's goods over the lots it was first made of, in proportion to what each gave, level by
 * level. Cut by largest remainder, so that the parts always add up to the goods. A lot that nothing went into is its
 * own origin. Lineage has no cycles: a lot is only ever made of lots that were there before it.
 */
export function spreadOrigins(lotId: string, grams: number, edges: readonly Edge[]): Map<string, number> {
  const into = Map.groupBy(edges, ({ toLot }) => toLot);
  const origins = new Map<string, number>();
  const spread = (id: string, part: number): void => {
    if (part === 0) return;
    const sources = into.get(id);
    if (sources === undefined) {
      origins.set(id, (origins.get(id) ?? 0) + part);
      return;
    }
    const ordered = sources.toSorted((a, b) => (a.fromLot < b.fromLot ? -1 : 1));
    const parts = cut(
      part,
      ordered.map((edge) => edge.grams),
    );
    ordered.forEach((edge, index) => spread(edge.fromLot, parts[index] ?? 0));
  };
  spread(lotId, grams);
  return origins;
}
