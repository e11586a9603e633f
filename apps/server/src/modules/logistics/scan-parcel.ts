import type { Static } from 'typebox';
import type { Scan as ScanShape, ScanResult } from '@shanhuo/contract/logistics/index';
import { type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { say } from '#kernel/outbox.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { traceEvent } from '#modules/quality/index.ts';
import { sameHands, type Chain, type CustodyException, type ParcelState, type Plan, type Scan } from './custody.ts';
import { mustScan } from './must-scan.ts';
import type { ParcelMoved, ParcelSigned } from './news.ts';
import { readChain } from './read-chain.ts';
import { historyOf, insertHandOver, keepExceptions, lockParcel, moveParcel, type History } from './parcel-store.ts';

type Result = Static<typeof ScanResult>;

export interface ScanParcel extends Static<typeof ScanShape> {
  readonly county: number;
  /** True when a phone kept it for want of a network. */
  readonly offline: boolean;
  /** When it was made, of one that a phone brings; otherwise now. */
  readonly madeAt?: Date;
}

type LockedParcel = NonNullable<Awaited<ReturnType<typeof lockParcel>>>;

/**
 * A parcel is scanned at a site. The scan is kept and custody is read anew from all scans in the order of their time, so
 * the same scan twice, and scans in any order, come to the same. What the plan did not expect is accepted and noted as a
 * custody exception. Refuses `parcel.unknown`, `parcel.site-unknown`, `parcel.vehicle-missing`, `parcel.carrier-missing`.
 */
export async function scanParcel(tx: Tx, actor: Actor, command: ScanParcel): Promise<Result> {
  const { county } = command;
  const site = await mustScan(tx, actor, command);
  const parcel = await lockParcel(tx, county, plainCode(command.code));
  refuseUnless(parcel !== undefined, 'parcel.unknown', { code: command.code });
  const before = await historyOf(tx, county, parcel.id);
  const scan = scanOf(actor, command, site.kind, parcel);
  const kept = await insertHandOver(tx, handOverOf(actor, command, parcel.id, scan, before));
  if (!kept) return answer(command.id, 'duplicate', parcel, parcel.state as ParcelState, before.exceptions);

  const { merchantId, createdAt, receiverRegion } = parcel;
  const fetchable = receiverRegion.startsWith(String(county));
  const plan = { merchantId, createdAt, stops: before.stops, fetchable };
  const scans = [...before.scans, scan];
  const old = readChain(plan, before.scans);
  const chain = readChain(plan, scans);
  atEnd(tx, ...keepExceptions(county, parcel.id, actor.at, chain, before.exceptions));
  const moved = !sameHands(old.custody, chain.custody);
  if (chain.moves.at(-1) !== old.moves.at(-1)) atEnd(tx, moveParcel(county, parcel.id, chain.custody));
  if (moved) sayMoved(tx, actor, county, parcel, chain);
  if (isDelivered(plan, scans, chain) && !isDelivered(plan, scans, old)) saySigned(tx, actor, county, parcel);
  if (chain.moves.length > old.moves.length) {
    const place = scan.action === 'sign' ? {} : { siteId: scan.siteId };
    traceEvent(tx, actor, { county, parcelId: parcel.id, kind: traceKinds[scan.action], at: scan.at, ...place });
  }
  const isNews = chain.moves.includes(scan.id) || chain.exceptions.some(({ scanId }) => scanId === scan.id);
  const outcome = isNews ? (moved ? 'moved' : 'recorded') : 'duplicate';
  const result = answer(scan.id, outcome, parcel, chain.custody.state, chain.exceptions);
  if (result.exceptions.length > 0) noteException(tx, actor, county, parcel.id, result.exceptions);
  return result;
}

const traceKinds = {
  arrive: 'arrived',
  load: 'loaded',
  'hand-to-carrier': 'handed-to-carrier',
  sign: 'signed',
} as const satisfies Record<Scan['action'], string>;

/** A code as typed, or the address that the QR code of the label holds. */
const plainCode = (text: string): string => (text.split('/').at(-1) ?? '').toUpperCase().replaceAll(/[\s-]/g, '');

/** The scan with the moment at which it counts: when it was made, but never before there was a parcel. */
function scanOf(actor: Actor, command: ScanParcel, siteKind: string, parcel: LockedParcel): Scan {
  const { madeAt = actor.at } = command;
  return {
    id: command.id,
    action: command.action,
    siteId: command.siteId,
    siteKind,
    organisationId: command.action === 'load' ? (command.organisationId ?? null) : null,
    carrierName: command.action === 'hand-to-carrier' ? (command.carrierName ?? null) : null,
    carrierNo: command.action === 'hand-to-carrier' ? (command.carrierNo ?? null) : null,
    at: madeAt > parcel.createdAt ? madeAt : parcel.createdAt,
  };
}

function handOverOf(actor: Actor, command: ScanParcel, parcelId: string, scan: Scan, before: History) {
  const { siteKind: _, ...kept } = scan;
  return {
    ...kept,
    county: command.county,
    parcelId,
    deviceTime: command.deviceTime,
    receivedAt: actor.at,
    byPerson: actor.personId,
    offline: command.offline,
    outOfOrder: before.scans.some(({ at }) => at > scan.at),
  };
}

/**
 * Whether the receiver has it by all that is known: its carrier had it from the last planned stop, or whoever lives in the
 * county fetched it there. Somebody's word that it was signed for, while it should still be on its way, is looked into and
 * proves nothing: money hangs on it.
 */
function isDelivered(plan: Plan, scans: readonly Scan[], { custody, moves }: Chain): boolean {
  if (custody.state !== 'signed') return false;
  const [before, signed] = moves.slice(-2).map((move) => scans.find(({ id }) => id === move));
  const last = plan.stops.at(-1);
  if (before?.siteId !== last) return false;
  return (
    before?.action === 'hand-to-carrier' || (plan.fetchable && before?.action === 'arrive' && signed?.siteId === last)
  );
}

function sayMoved(tx: Tx, actor: Actor, county: number, { id, referenceId }: LockedParcel, { custody }: Chain): void {
  const payload = { county, parcelId: id, referenceId, state: custody.state };
  say<ParcelMoved>(tx, actor, { type: 'logistics.parcel-moved', county, payload });
}

function saySigned(tx: Tx, actor: Actor, county: number, { id, referenceId }: LockedParcel): void {
  const payload = { county, parcelId: id, referenceId };
  say<ParcelSigned>(tx, actor, { type: 'logistics.parcel-signed', county, payload });
}

function answer(
  id: string,
  outcome: Result['outcome'],
  parcel: LockedParcel,
  state: ParcelState,
  exceptions: readonly { readonly scanId: string; readonly kind: CustodyException }[],
): Result {
  const own = exceptions.filter(({ scanId }) => scanId === id).map(({ kind }) => kind);
  return { id, outcome, parcelId: parcel.id, number: parcel.number, state, exceptions: own };
}

function noteException(tx: Tx, actor: Actor, county: number, parcelId: string, exceptions: readonly string[]): void {
  note(tx, actor, {
    county,
    action: 'logistics.custody-exception',
    subject: 'parcel',
    subjectId: parcelId,
    detail: { exceptions },
  });
}
