import { mustHold, type Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import { note } from '#kernel/audit.ts';
import { dayOf } from '#kernel/clock.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { humanNumber } from '#kernel/ids.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { grams } from '#kernel/weight.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { pathToCentre } from '#modules/network/index.ts';
import { newTraceCode, openParcelTrace } from '#modules/quality/index.ts';
import { insertParcel, insertParcelLots, insertStops } from './parcel-store.ts';
import { maskReceiver, sealReceiver, type Receiver } from './receiver.ts';

export interface CreateParcel {
  /** Made by the caller, so that asking twice is one parcel. */
  readonly id: string;
  readonly county: number;
  readonly merchantId: string;
  /** Whatever the parcel is for; it comes back in the events, and logistics never looks behind it. */
  readonly referenceId: string;
  readonly originSiteId: string;
  readonly receiver: Receiver;
  /** Region code of the address, of a county or below. */
  readonly receiverRegion: string;
  readonly weightGrams: number;
  readonly lots: readonly { readonly lotId: string; readonly boxes: number }[];
}

export interface CreatedParcel {
  readonly id: string;
  readonly number: string;
  readonly traceCode: string;
}

const TRIES = 8;

/**
 * Makes a parcel that waits at the merchant: its way to the county centre is frozen, its receiver sealed, its trace code
 * opens the story of its lots. Refuses `parcel.no-way` when the site isn't connected to the centre.
 */
export async function createParcel(
  tx: Tx,
  actor: Actor,
  command: CreateParcel,
  cipher: FieldCipher,
): Promise<CreatedParcel> {
  const { county, id, merchantId, originSiteId, receiver } = command;
  mustHold(actor, 'logistics.dispatch', { county, organisationId: merchantId });
  const stops = await pathToCentre(tx, county, originSiteId);
  refuseUnless(stops.at(-1)?.kind === 'county-centre', 'parcel.no-way');
  const lots = mergeLots(command.lots);
  const row = {
    county,
    id,
    referenceId: command.referenceId,
    merchantId,
    originSiteId,
    receiverSealed: sealReceiver(cipher, receiver),
    receiverMasked: maskReceiver(receiver),
    receiverRegion: command.receiverRegion,
    weightGrams: grams(command.weightGrams),
    boxes: lots.reduce((sum, { boxes }) => sum + boxes, 0),
    state: 'created',
    custodianKind: 'merchant',
    custodianId: merchantId,
    createdAt: actor.at,
    movedAt: actor.at,
  };
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const names = { number: humanNumber('', dayOf(actor.at)), traceCode: newTraceCode() };
    if (!(await insertParcel(tx, { ...row, ...names }))) continue;
    const siteIds = stops.map((stop) => stop.id);
    atEnd(tx, insertParcelLots(county, id, lots), insertStops(county, id, siteIds));
    openParcelTrace(tx, actor, { county, parcelId: id, traceCode: names.traceCode, merchantId, lots });
    note(tx, actor, { county, action: 'logistics.create-parcel', subject: 'parcel', subjectId: id });
    return { id, ...names };
  }
  throw new Error(`no free parcel number after ${TRIES} tries`);
}

/** Two lines of an order may be filled from the same lot. */
function mergeLots(lots: CreateParcel['lots']): { lotId: string; boxes: number }[] {
  assert(lots.length > 0, 'a parcel has something in it');
  const boxesOf = new Map<string, number>();
  for (const { lotId, boxes } of lots) boxesOf.set(lotId, (boxesOf.get(lotId) ?? 0) + boxes);
  return [...boxesOf].map(([lotId, boxes]) => ({ lotId, boxes }));
}
