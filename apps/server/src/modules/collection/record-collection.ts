import type { Static } from 'typebox';
import type { NewEntry } from '@shanhuo/contract/collection/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { dayOf } from '#kernel/clock.ts';
import { Refusal, refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { post } from '#modules/ledger/index.ts';
import { couldBeTold, householdShareAt, priceOn, pricesAnnounced } from '#modules/pricing/index.ts';
import { makeLot, traceEvent, type MadeLot } from '#modules/quality/index.ts';
import { bookingOf } from './booking.ts';
import { amountDue, isSameWeighing, undoUntil } from './entry.ts';
import { counterOf, insertEntry, knownEntry } from './entry-store.ts';
import { couldBePromised, firstBoardDay, isPromiseHeld, promiseFrom } from './promised-price.ts';

export interface RecordCollection extends Static<typeof NewEntry> {
  readonly county: number;
  /** True when a phone kept it for want of a network. */
  readonly offline?: boolean;
  /** When it was made, of one that a phone brings: then this counts, also for a price promised by then and a closed day. */
  readonly madeAt?: Date;
}

export interface RecordedCollection {
  readonly id: string;
  readonly lotId: string;
  readonly lotCode: string;
  readonly fenPerKg: number;
  readonly amountFen: number;
  /** What the household gets of the sale of consigned goods; null for a purchase. */
  readonly householdPerMille: number | null;
  /** ISO 8601. */
  readonly undoUntil: string;
}

/**
 * Records a weighing: the goods become a lot, an outright purchase is booked and, in cash, paid. The price is the board's
 * of that day and must be the one the keeper's screen showed; a weighing without a network stands at the price that its
 * keeper could promise then. The same entry again answers what it answered the first time. Refuses `collection.station-unknown`, `-household-unknown`, `-household-withdrawn`, `-merchant-unknown`, `-no-price`, `-price-changed`,
 * `-no-share`, `-pay-kind`, `-day-closed` and `-entry-differs`, and `product.retired` and `grade.retired` of what was out of use by then.
 */
export async function recordCollection(tx: Tx, actor: Actor, command: RecordCollection): Promise<RecordedCollection> {
  const { county, id, stationId, kind, weightGrams, fenPerKg, offline = false } = command;
  mustHold(actor, 'collection.record', { county, organisationId: stationId });
  const known = await knownEntry(tx, county, id);
  if (known !== undefined) {
    refuseUnless(isSameWeighing(known, command), 'collection.entry-differs');
    const { lotId, lotCode, amountFen, householdPerMille } = known;
    const answer = { id, lotId, lotCode, fenPerKg, amountFen, householdPerMille };
    return { ...answer, undoUntil: undoUntil(known.recordedAt).toISOString() };
  }
  refuseUnless((kind === 'outright') === (command.payKind !== undefined), 'collection.pay-kind');
  const { madeAt: at = actor.at } = command;
  const stationCode = await mustBeOpen(tx, command, at);
  const board = await mustBeThePrice(tx, actor, command, at);
  const householdPerMille = kind === 'consignment' ? await mustLeaveAShare(tx, command, at) : null;

  const amountFen = amountDue(kind, fenPerKg, weightGrams);
  const lot = await makeLot(tx, actor, lotOf(command, stationCode, at));
  const transfers = bookingOf({ ...command, amountFen, payKind: command.payKind ?? null });
  // The money moved when the keeper paid it out, so the cash box of that evening counts up.
  const counter = { ...actor, at };
  const reference = { county, referenceKind: 'collection', referenceId: id };
  if (transfers.length > 0) await post(tx, counter, { ...reference, transfers });
  atEnd(tx, insertEntry(rowOf(actor, command, { at, amountFen, householdPerMille, lot })));
  traceEvent(tx, actor, { county, lotId: lot.id, kind: 'collected', at, siteId: stationId });
  note(tx, actor, {
    county,
    action: 'collection.record',
    subject: 'entry',
    subjectId: id,
    detail: {
      stationId,
      kind,
      weightGrams,
      amountFen,
      offline,
      ...(board.isPromise && { fenPerKg, board: board.fenPerKg }),
    },
  });
  const answer = { id, lotId: lot.id, lotCode: lot.code, fenPerKg, amountFen, householdPerMille };
  return { ...answer, undoUntil: undoUntil(actor.at).toISOString() };
}

/** The station's code, when station, household and merchant can do business. A closed day takes what comes late only. */
async function mustBeOpen(tx: Tx, command: RecordCollection, at: Date): Promise<string> {
  const counter = await counterOf(tx, command.county, command, { at, day: dayOf(at) });
  refuseUnless(counter.stationCode !== null, 'collection.station-unknown');
  refuseUnless(counter.hasHousehold, 'collection.household-unknown');
  refuseUnless(!counter.hasWithdrawn, 'collection.household-withdrawn');
  refuseUnless(counter.hasMerchant, 'collection.merchant-unknown');
  refuseUnless(command.madeAt !== undefined || !counter.isClosed, 'collection.day-closed');
  // A phone without a network couldn't hear of it, and the goods were taken in: what it kept is recorded all the same.
  if (command.offline !== true) {
    refuseUnless(!counter.isProductRetired, 'product.retired');
    refuseUnless(!counter.isGradeRetired, 'grade.retired');
  }
  return counter.stationCode;
}

interface BoardOfWeighing {
  /** Of the board of that day as it stands now; null when it has none. */
  readonly fenPerKg: number | null;
  /** The weighing stands at another price, which its keeper promised without a network. */
  readonly isPromise: boolean;
}

/** The shown price must be the board's, or one that was promised to the household when nobody could ask. */
async function mustBeThePrice(tx: Tx, actor: Actor, command: RecordCollection, at: Date): Promise<BoardOfWeighing> {
  const { county, productId, grade, fenPerKg, madeAt } = command;
  const day = dayOf(at);
  const current = await priceOn(tx, { county, day, productId, grade });
  if (current === fenPerKg) return { fenPerKg: current, isPromise: false };
  if (madeAt !== undefined && isPromiseHeld(at, actor.at)) {
    const wanted = { county, productId, grade, sinceDay: firstBoardDay(at), day, at };
    if (couldBePromised(await pricesAnnounced(tx, wanted), fenPerKg)) return { fenPerKg: current, isPromise: true };
  }
  refuseUnless(current !== null, 'collection.no-price');
  throw new Refusal('collection.price-changed', { fenPerKg: current });
}

/**
 * Goods on consignment are the household's until they are sold: nobody takes them in without its part being decided. The
 * part is the one its keeper told it, who may have an older rule on the phone; where no rule of late said so, or nothing was
 * told, it is that of the moment of weighing.
 */
async function mustLeaveAShare(tx: Tx, command: RecordCollection, at: Date): Promise<number> {
  const { county, merchantId, householdPerMille: told } = command;
  const holds = await householdShareAt(tx, county, merchantId, at);
  refuseUnless(holds > 0, 'collection.no-share');
  if (told === undefined || told === holds) return holds;
  const lately = { from: promiseFrom(at), until: at };
  return (await couldBeTold(tx, county, merchantId, told, lately)) ? told : holds;
}

const lotOf = (command: RecordCollection, siteCode: string, madeAt: Date) => ({
  county: command.county,
  kind: 'harvest' as const,
  siteCode,
  productId: command.productId,
  grade: command.grade,
  ownerId: command.merchantId,
  consignment: command.kind === 'consignment',
  weightGrams: command.weightGrams,
  householdId: command.householdId,
  stationId: command.stationId,
  madeAt,
});

interface Outcome {
  readonly at: Date;
  readonly amountFen: number;
  readonly householdPerMille: number | null;
  readonly lot: MadeLot;
}

const rowOf = (actor: Actor, command: RecordCollection, { at, amountFen, householdPerMille, lot }: Outcome) => ({
  county: command.county,
  id: command.id,
  stationId: command.stationId,
  householdId: command.householdId,
  merchantId: command.merchantId,
  productId: command.productId,
  grade: command.grade,
  kind: command.kind,
  weightGrams: command.weightGrams,
  enteredText: command.enteredText,
  fenPerKg: command.fenPerKg,
  amountFen,
  payKind: command.payKind ?? null,
  householdPerMille,
  lotId: lot.id,
  enteredBy: actor.personId,
  deviceTime: command.deviceTime,
  happenedAt: at,
  recordedAt: actor.at,
  day: dayOf(at),
  offline: command.offline ?? false,
  state: 'valid',
});
