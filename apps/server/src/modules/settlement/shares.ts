import { assert } from '#kernel/assert.ts';
import { cut, perMilleOf } from '#kernel/money.ts';

/** How one line of an order was sold, as it was frozen when the order was placed. */
export interface SoldLine {
  readonly line: number;
  readonly merchantId: string;
  readonly lineFen: number;
  readonly freightFen: number;
  readonly householdPerMille: number;
  readonly stationPerMille: number;
  readonly platformPerMille: number;
  readonly packLots: readonly { readonly lotId: string; readonly boxes: number }[];
}

/** How much of a packed lot one first lot gave. */
export interface Origin {
  readonly packLotId: string;
  readonly grams: number;
  readonly consignment: boolean;
  readonly householdId: string | null;
  readonly stationId: string | null;
  /** What its household was told at the scales that it gets; null where nobody told it: then it gets the line's rate. */
  readonly householdPerMille: number | null;
}

export interface Share {
  readonly line: number;
  readonly partyKind: 'organisation' | 'household';
  readonly partyId: string;
  readonly reason: 'goods' | 'station' | 'platform' | 'household' | 'freight';
  readonly amountFen: number;
  /** Who holds a household's share until it is paid out: the seller. */
  readonly agentId: string | null;
}

/**
 * Shares one line. Rates are of the goods' money, each rounded down once; a pool is cut over the lots and their origins
 * by weight with the largest remainder. Households have a part of what they consigned (what was bought outright was paid
 * for at the scales), at the rate they were told there; stations of what they collected; what nobody else gets is the
 * seller's. Where rules changed in between and all parts would be more than the whole, the platform's gives way, then the
 * stations': what was said to a household's face holds. Freight and the platform's part go to the county centre, or to the
 * seller where there is none.
 */
export function sharesOf(line: SoldLine, origins: readonly Origin[], centreId: string | null): Share[] {
  const { lineFen, merchantId } = line;
  const own = line.packLots.map(({ lotId }) => origins.filter(({ packLotId }) => packLotId === lotId));
  const household = sumBy([...promises(line, own)].flatMap(keepPromise), ({ householdId }) => householdId);
  const afterHouseholds = lineFen - total(household);
  const stationPool = Math.min(perMilleOf(lineFen, line.stationPerMille), afterHouseholds);
  const station = sumBy(spread(line, own, stationPool), ({ stationId }) => stationId);
  const afterStations = afterHouseholds - total(station);
  const platformFen = centreId === null ? 0 : Math.min(perMilleOf(lineFen, line.platformPerMille), afterStations);
  const given = platformFen + total(station) + total(household);
  assert(given <= lineFen, 'rates of one line are never more than the whole');

  const share = (reason: Share['reason'], partyId: string, amountFen: number): Share => ({
    line: line.line,
    partyKind: reason === 'household' ? 'household' : 'organisation',
    partyId,
    reason,
    amountFen,
    agentId: reason === 'household' ? merchantId : null,
  });
  return [
    share('goods', merchantId, lineFen - given),
    ...[...household].map(([id, amountFen]) => share('household', id, amountFen)),
    ...[...station].map(([id, amountFen]) => share('station', id, amountFen)),
    share('platform', centreId ?? merchantId, platformFen),
    share('freight', centreId ?? merchantId, line.freightFen),
  ].filter(({ amountFen }) => amountFen > 0);
}

type Slice = readonly [Origin, number];

/** What consigned goods brought, by the rate that their households were told. */
function promises(line: SoldLine, own: readonly (readonly Origin[])[]): Map<number, Slice[]> {
  const brought = spread(line, own, line.lineFen).filter(
    ([{ consignment, householdId }, fen]) => consignment && householdId !== null && fen > 0,
  );
  return Map.groupBy(brought, ([{ householdPerMille }]) => householdPerMille ?? line.householdPerMille);
}

/** Households of one rate share what it is of all their goods' money, rounded down once, by what each one's brought. */
function keepPromise([perMille, brought]: readonly [number, readonly Slice[]]): Slice[] {
  const fens = brought.map(([, fen]) => fen);
  const parts = cut(
    perMilleOf(
      fens.reduce((sum, fen) => sum + fen, 0),
      perMille,
    ),
    fens,
  );
  return brought.map(([origin], at): Slice => [origin, parts[at] ?? 0]);
}

/** Cuts a pool of the line's money over the boxes' lots, and each lot's part over what the lot was made of. */
function spread(line: SoldLine, own: readonly (readonly Origin[])[], poolFen: number): Slice[] {
  if (poolFen === 0 || line.packLots.length === 0) return [];
  const parts = cut(
    poolFen,
    line.packLots.map(({ boxes }) => boxes),
  );
  return own.flatMap((origins, index) => {
    const partFen = parts[index] ?? 0;
    if (origins.length === 0 || partFen === 0) return [];
    const slices = cut(
      partFen,
      origins.map(({ grams }) => grams),
    );
    return origins.map((origin, at): Slice => [origin, slices[at] ?? 0]);
  });
}

function sumBy(slices: readonly Slice[], keyOf: (origin: Origin) => string | null): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [origin, amountFen] of slices) {
    const key = keyOf(origin);
    if (key !== null && amountFen > 0) sums.set(key, (sums.get(key) ?? 0) + amountFen);
  }
  return sums;
}

const total = (sums: ReadonlyMap<string, number>): number =>
  [...sums.values()].reduce((sum, amount) => sum + amount, 0);

/** What the provider pays each organisation: its own shares, and those of the households whose money it holds. */
export function receiptsOf(shares: readonly Pick<Share, 'partyId' | 'agentId' | 'amountFen'>[]): Map<string, number> {
  const receipts = new Map<string, number>();
  for (const { partyId, agentId, amountFen } of shares) {
    const receiver = agentId ?? partyId;
    receipts.set(receiver, (receipts.get(receiver) ?? 0) + amountFen);
  }
  return receipts;
}

/** The provider releases the rest to one seller and splits the others off: the largest receiver gets the rest. */
export function planOfSplit(receipts: ReadonlyMap<string, number>) {
  const [largest, ...others] = [...receipts].sort(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1));
  assert(largest !== undefined, 'an order is sold by somebody');
  const parts = others.map(([receiverId, amountFen]) => ({ receiverId, amountFen }));
  return { restTo: largest[0], parts };
}
