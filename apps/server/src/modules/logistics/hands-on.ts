import { holds, type Actor } from '#kernel/actor.ts';
import { minutesAfter } from '#kernel/clock.ts';
import type { CustodianKind } from './custody.ts';

/** In whose hands a parcel is, and where it leaves the county. */
export interface Hands {
  readonly merchantId: string;
  readonly custodianKind: CustodianKind;
  readonly custodianId: string | null;
  readonly movedAt: Date;
  readonly lastStopId: string;
  readonly lastStopRegion: string;
  /** Its carrier has it from the last stop. */
  readonly leftAsPlanned: boolean;
}

/** A carrier's form is often filled in after the scan, when all of a batch are scanned. */
const FORM_MINUTES = 12 * 60;

/**
 * Whether the actor has the parcel and hands it on to somebody who must know whom it is for: the merchant until it leaves,
 * and the people of its last planned stop while it is there and for half a day after they gave it to a carrier. On the way
 * between them nobody needs more than the label says.
 */
export function handsOn(actor: Actor, county: number, hands: Hands): boolean {
  const { merchantId, custodianKind, custodianId, movedAt, lastStopId, lastStopRegion, leftAsPlanned } = hands;
  if (custodianKind === 'merchant') return holds(actor, 'logistics.dispatch', { county, organisationId: merchantId });
  const isThere = custodianKind === 'site' && custodianId === lastStopId;
  const hasJustLeft = custodianKind === 'carrier' && leftAsPlanned && actor.at < minutesAfter(movedAt, FORM_MINUTES);
  if (!isThere && !hasJustLeft) return false;
  return holds(actor, 'logistics.scan', { county, organisationId: lastStopId, regionCode: lastStopRegion });
}
