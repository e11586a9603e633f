import { mustHold, type Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { findHousehold, type FoundHousehold } from './household-store.ts';

/** A household of the actor's own station or region. Refuses `household.unknown`, `permission.missing`. */
export async function mustServe(db: Db, actor: Actor, county: number, householdId: string): Promise<FoundHousehold> {
  const household = await findHousehold(db, county, householdId);
  refuseUnless(household !== undefined, 'household.unknown');
  const { stationId: organisationId, villageCode: regionCode } = household;
  mustHold(actor, 'households.enrol', { county, organisationId, regionCode });
  return household;
}
