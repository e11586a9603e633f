import { cut } from '#kernel/money.ts';

/** Grams of one lot that went into another, waste included; of the product of the lot that gave them. */
export interface Edge {
  readonly toLot: string;
  readonly fromLot: string;
  readonly grams: number;
}

/**
 * What is needed to say what lots are made of: all edges into them, over any number of steps, with everything else that was
 * drawn from the loose lots on that way that were themselves made of lots; and what each lot that was made weighed at first.
 */
export interface Lineage {
  readonly edges: readonly Edge[];
  readonly grams: ReadonlyMap<string, number>;
}

/** First lots by their grams. */
export type Mix = ReadonlyMap<string, number>;

/** A part of a mix by what is in it, to the gram and never more of anything than there is. */
function shareOf(mix: Mix, grams: number): Mix {
  if (grams === 0) return new Map();
  const lots = [...mix].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const parts = cut(
    grams,
    lots.map(([, part]) => part),
  );
  return new Map(
    lots.flatMap(([lot], at): [string, number][] => ((parts[at] ?? 0) > 0 ? [[lot, parts[at] ?? 0]] : [])),
  );
}

function add(to: Map<string, number>, mix: Mix, sign: 1 | -1 = 1): void {
  for (const [lot, grams] of mix) {
    const sum = (to.get(lot) ?? 0) + sign * grams;
    if (sum === 0) to.delete(lot);
    else to.set(lot, sum);
  }
}

/** What one lot gave to the others that were made of it, and what of it is still there or was thrown away. */
interface Given {
  readonly to: ReadonlyMap<string, Mix>;
  readonly rest: Mix;
}

export interface Origins {
  /** What so many grams of a lot's goods are made of; what all of it came to be of, if nothing else is said. */
  readonly of: (lotId: string, grams?: number) => Mix;
  /** What is left of a loose lot. */
  readonly left: (lotId: string, grams: number) => Mix;
  /** What went into a lot, whatever came of it. */
  readonly into: (lotId: string) => Mix;
}

/**
 * Says of which first lots the goods of lots are. A lot's goods are cut over what went into it in proportion, and what went
 * into it over what the giving lot was a mix of; so the share of what was lost, and of the water that leaf loses when it
 * becomes tea, is the same for all who gave. A mixed lot hands its mix on part by part, in the order of the lots that were made
 * of it, each time of what is still in it: all parts together are the mix to the gram, and a lot made later changes nothing
 * of what was told of an earlier one. Lineage has no cycles: a lot is only ever made of lots that were there before it.
 */
export function originsIn({ edges, grams }: Lineage): Origins {
  const into = Map.groupBy(
    edges.toSorted((a, b) => (a.fromLot < b.fromLot ? -1 : 1)),
    ({ toLot }) => toLot,
  );
  const outOf = Map.groupBy(
    edges.toSorted((a, b) => (a.toLot < b.toLot ? -1 : 1)),
    ({ fromLot }) => fromLot,
  );
  const given = new Map<string, Given>();
  /** A lot that nothing went into is its own origin. */
  const isFirst = (lotId: string): boolean => !into.has(lotId);

  function of(lotId: string, part = grams.get(lotId) ?? 0): Mix {
    if (part === 0) return new Map();
    const sources = into.get(lotId);
    if (sources === undefined) return new Map([[lotId, part]]);
    const parts = cut(
      part,
      sources.map((edge) => edge.grams),
    );
    const mix = new Map<string, number>();
    sources.forEach(({ fromLot }, at) =>
      add(mix, shareOf(givenBy(fromLot).to.get(lotId) ?? new Map(), parts[at] ?? 0)),
    );
    return mix;
  }

  function givenBy(lotId: string): Given {
    const known = given.get(lotId);
    if (known !== undefined) return known;
    const rest = new Map(of(lotId));
    const to = new Map<string, Mix>();
    for (const { toLot, grams: taken } of outOf.get(lotId) ?? []) {
      const mix = isFirst(lotId) ? of(lotId, taken) : shareOf(rest, taken);
      if (!isFirst(lotId)) add(rest, mix, -1);
      to.set(toLot, mix);
    }
    given.set(lotId, { to, rest });
    return { to, rest };
  }

  function goneInto(lotId: string): Mix {
    const mix = new Map<string, number>();
    for (const { fromLot } of into.get(lotId) ?? []) add(mix, givenBy(fromLot).to.get(lotId) ?? new Map());
    return mix;
  }

  const left = (lotId: string, part: number): Mix =>
    isFirst(lotId) ? of(lotId, part) : shareOf(givenBy(lotId).rest, part);
  return { of, left, into: goneInto };
}
