import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { WriteOffReason } from '@shanhuo/contract/packing/index';
import type { Consigned, SharedDelivery } from '@shanhuo/contract/settlement/shapes';
import type { Db } from '#kernel/database.ts';
import { sharesTold } from '#modules/collection/index.ts';
import { goodsOf, originsOf, type GoodsIn } from '#modules/quality/index.ts';
import { shareByDelivery, type GivenGoods, type PlacedGoods } from './consigned-goods.ts';
import { fateTold, madeOf, makingsOf, ownProduct, productNames } from './delivery-makings.ts';

/** A line of the household's ledger, as far as deliveries go: consigned goods have a lot, shares a line of an order. */
export interface LedgerLine {
  readonly id: string;
  readonly lotId: string | null;
  readonly weightGrams: number | null;
  readonly orderId: string | null;
  readonly orderLine: number | null;
}

export interface Told {
  readonly consigned: Static<typeof Consigned> | null;
  readonly deliveries: Static<typeof SharedDelivery>[];
}

interface SoldLine {
  readonly orderId: string;
  readonly line: number;
}

/**
 * What became of the consigned goods among some lines of a household's ledger, and of which deliveries its shares are. However
 * many lines are asked for, it takes eleven statements.
 */
export async function deliveriesOf(
  db: Db,
  county: number,
  householdId: string,
  lines: readonly LedgerLine[],
): Promise<ReadonlyMap<string, Told>> {
  const lots = lines.flatMap(({ lotId }) => lotId ?? []);
  const goods = await goodsOf(db, county, lots);
  const boxes = await boxesOf(db, county, goods);
  const asked = lines.flatMap(({ orderId, orderLine }) =>
    orderId === null || orderLine === null ? [] : [{ orderId, line: orderLine }],
  );
  const parts = await partsOf(db, county, householdId, [...asked, ...boxes.filter(({ state }) => state === SOLD)]);
  const broughtFen = new Map<string, number>();
  for (const { lotId, amountFen } of parts) broughtFen.set(lotId, (broughtFen.get(lotId) ?? 0) + amountFen);
  const reasons = await reasonsOf(db, county, goods);
  const entries = await entriesOf(db, county, householdId, parts);
  const makings = await makingsOf(db, county, goods);
  const names = await productNames(db, county, goods);

  const told = ({ lotId, weightGrams, orderId, orderLine, id }: LedgerLine): Told => ({
    consigned:
      lotId === null || weightGrams === null
        ? null
        : {
            ...fateTold(weightGrams, placesOf(lotId, goods, boxes), ownProduct(lotId, goods), names),
            made: madeOf(lotId, goods, makings),
            broughtFen: broughtFen.get(lotId) ?? 0,
            ...reasonsFor(lotId, goods, reasons),
          },
    deliveries:
      orderId === null
        ? []
        : parts.flatMap(({ shareId, lotId: of, amountFen }) => {
            const entry = entries.get(of);
            return shareId !== id || orderLine === null || entry === undefined ? [] : [{ ...entry, amountFen }];
          }),
  });
  return new Map(lines.map((line) => [line.id, told(line)]));
}

/** Of an order whose buyer has the goods. */
const SOLD = 'completed';
/** Of orders that were paid back: their boxes are no longer the seller's to sell, and brought nothing. */
const LOST: readonly string[] = ['refunded', 'cancelled'];

interface SoldBoxes extends SoldLine {
  readonly lotId: string;
  readonly boxes: number;
  readonly state: string;
}

async function boxesOf(db: Db, county: number, goods: readonly GoodsIn[]): Promise<SoldBoxes[]> {
  const packed = [...new Set(goods.flatMap(({ lotId, boxes }) => (boxes === null ? [] : lotId)))];
  if (packed.length === 0) return [];
  const { rows } = await sql<SoldBoxes>`
    select lot_id, order_id, line, boxes, state from ordering.v_line_lot
    where county = ${county} and lot_id = any(${packed}::uuid[])`.execute(db);
  return rows;
}

/** Where the goods of one lot are: what no order took and isn't in the house either was written off. */
function placesOf(harvestLotId: string, goods: readonly GoodsIn[], taken: readonly SoldBoxes[]): PlacedGoods[] {
  return goods
    .filter((one) => one.harvestLotId === harvestLotId)
    .map(({ lotId, productId, grams, boxes, processed }) => {
      if (boxes === null) return { productId, grams, boxes, processed };
      const ofLot = taken.filter((one) => one.lotId === lotId);
      const sum = (is: (state: string) => boolean): number =>
        ofLot.reduce((all, { boxes: part, state }) => (is(state) ? all + part : all), 0);
      const sold = sum((state) => state === SOLD);
      const left = boxes.left + sum((state) => state !== SOLD && !LOST.includes(state));
      return { productId, grams, processed, boxes: { sold, left, lost: Math.max(0, boxes.initial - sold - left) } };
    });
}

interface Part {
  /** The ledger's line of the share. */
  readonly shareId: string;
  /** The delivery's lot. */
  readonly lotId: string;
  readonly amountFen: number;
}

interface SharedBoxes {
  readonly shareId: string;
  readonly amountFen: number;
  readonly lotId: string;
  readonly boxes: number;
  readonly boxesInitial: number;
  readonly householdPerMille: number;
}

/** The household's shares of some sold lines, each cut over the deliveries that its boxes were filled with. */
async function partsOf(db: Db, county: number, householdId: string, lines: readonly SoldLine[]): Promise<Part[]> {
  if (lines.length === 0) return [];
  const { rows } = await sql<SharedBoxes>`
    with asked as (
      select distinct order_id, line
      from unnest(${lines.map(({ orderId }) => orderId)}::uuid[], ${lines.map(({ line }) => line)}::integer[])
        as a (order_id, line))
    select s.settlement_id || '/' || s.seq as share_id, s.amount_fen, b.lot_id, b.boxes, l.boxes_initial,
      b.household_per_mille
    from settlement.v_share s
      join asked a on a.order_id = s.order_id and a.line = s.line
      join ordering.v_line_lot b on b.county = s.county and b.order_id = s.order_id and b.line = s.line
      join quality.v_lot l on l.county = b.county and l.id = b.lot_id
    where s.county = ${county} and s.party_kind = 'household' and s.party_id = ${householdId}
    order by share_id, b.lot_id`.execute(db);
  const origins = await originsOf(
    db,
    county,
    rows.map(({ lotId }) => lotId),
  );
  const own = Map.groupBy(
    origins.filter((one) => one.consignment && one.householdId === householdId),
    ({ packLotId }) => packLotId,
  );
  const told = await sharesTold(
    db,
    county,
    [...own.values()].flat().map(({ harvestLotId }) => harvestLotId),
  );
  return [...Map.groupBy(rows, ({ shareId }) => shareId)].flatMap(([shareId, filled]) => {
    const given = filled.flatMap(({ lotId, boxes, boxesInitial, householdPerMille }): GivenGoods[] =>
      (own.get(lotId) ?? []).map(({ harvestLotId, grams }) => ({
        harvestLotId,
        grams: (grams * boxes) / boxesInitial,
        perMille: told.get(harvestLotId) ?? householdPerMille,
      })),
    );
    const byDelivery = shareByDelivery(filled[0]?.amountFen ?? 0, given);
    return [...byDelivery].map(([lotId, amountFen]) => ({ shareId, lotId, amountFen }));
  });
}

type Entry = Omit<Static<typeof SharedDelivery>, 'amountFen'>;

async function entriesOf(db: Db, county: number, householdId: string, parts: readonly Part[]) {
  const lots = [...new Set(parts.map(({ lotId }) => lotId))];
  if (lots.length === 0) return new Map<string, Entry>();
  const { rows } = await sql<Entry & { lotId: string }>`
    select lot_id, id as entry_id, day::text as day, weight_grams from collection.v_entry
    where county = ${county} and household_id = ${householdId} and state = 'valid'
      and lot_id = any(${lots}::uuid[])`.execute(db);
  return new Map(rows.map(({ lotId, ...entry }): [string, Entry] => [lotId, entry]));
}

interface Reason {
  readonly lotId: string;
  /** Null for what was lost in grading or packing. */
  readonly reason: Static<typeof WriteOffReason> | null;
  readonly words: string;
}

async function reasonsOf(db: Db, county: number, goods: readonly GoodsIn[]): Promise<Reason[]> {
  if (goods.length === 0) return [];
  const { rows } = await sql<Reason>`
    select lot_id, null as reason, waste_reason as words, at, id from packing.v_waste
    where county = ${county} and lot_id = any(${[...new Set(goods.map(({ lotId }) => lotId))]}::uuid[])
      and waste_reason is not null
    union all
    select lot_id, reason, words, at, id from packing.v_write_off
    where county = ${county} and lot_id = any(${[...new Set(goods.map(({ lotId }) => lotId))]}::uuid[])
    order by at, id`.execute(db);
  return rows;
}

/** The words for what was lost of one delivery, each once, in the order in which they were said. */
function reasonsFor(
  harvestLotId: string,
  goods: readonly GoodsIn[],
  reasons: readonly Reason[],
): Pick<Static<typeof Consigned>, 'wasteReasons' | 'writeOffs'> {
  const lots = new Set(goods.flatMap((one) => (one.harvestLotId === harvestLotId ? one.lotId : [])));
  const own = reasons.filter(({ lotId }) => lots.has(lotId));
  const writeOffs = own.flatMap(({ reason, words }) => (reason === null ? [] : { reason, words }));
  return {
    wasteReasons: [...new Set(own.flatMap(({ reason, words }) => (reason === null ? words : [])))],
    writeOffs: [...new Map(writeOffs.map((one) => [`${one.reason} ${one.words}`, one])).values()],
  };
}
