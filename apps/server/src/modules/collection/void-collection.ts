import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { post } from '#modules/ledger/index.ts';
import { voidLot } from '#modules/quality/index.ts';
import { reversalOf } from './booking.ts';
import { undoUntil, type PayKind } from './entry.ts';
import { isDayClosed, lockEntry, markVoided } from './entry-store.ts';

export interface VoidCollection {
  readonly county: number;
  readonly id: string;
  readonly reason: string;
}

/**
 * Takes an entry back: its lot is voided and its money booked backwards. Only within ten minutes, while the lot is
 * untouched and the money not paid on. Voiding again changes nothing. Refuses `collection.entry-unknown`, `-too-late`,
 * `-day-closed`, `-lot-used` and `-already-paid`.
 */
export async function voidCollection(
  tx: Tx,
  actor: Actor,
  { county, id, reason }: VoidCollection,
): Promise<{ id: string; state: 'voided' }> {
  const entry = await lockEntry(tx, county, id);
  refuseUnless(entry !== undefined, 'collection.entry-unknown');
  mustHold(actor, 'collection.record', { county, organisationId: entry.stationId });
  if (entry.state === 'voided') return { id, state: 'voided' };
  refuseUnless(actor.at <= undoUntil(entry.recordedAt), 'collection.too-late');
  refuseUnless(!(await isDayClosed(tx, county, entry.stationId, entry.day)), 'collection.day-closed');
  refuseUnless(await voidLot(tx, actor, { county, id: entry.lotId }), 'collection.lot-used');
  const transfers = reversalOf({ ...entry, payKind: entry.payKind as PayKind | null });
  if (transfers.length > 0) {
    const reference = { county, referenceKind: 'collection-void', referenceId: id };
    const notEnough = 'collection.already-paid';
    await post(tx, { ...actor, at: entry.happenedAt }, { ...reference, transfers, notEnough });
  }
  atEnd(tx, markVoided(county, id, { voidedAt: actor.at, voidedBy: actor.personId, voidReason: reason }));
  note(tx, actor, { county, action: 'collection.void', subject: 'entry', subjectId: id, detail: { reason } });
  return { id, state: 'voided' };
}
