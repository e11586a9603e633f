import type { Permission } from '@shanhuo/contract';
import { grantsFor, type Actor } from '#kernel/actor.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { sightOf, type Sight } from '#kernel/sight.ts';

/**
 * Which part of the county is counted for this reader: the whole of it, or the townships of its grants. Refuses
 * `permission.missing` to whoever works for one organisation only.
 */
export function countedSight(actor: Actor, county: number): Sight {
  const { wholeCounty, regionCodes } = sightOf(actor, 'indicators.see', county);
  refuseUnless(wholeCounty || regionCodes.length > 0, 'permission.missing', { permission: 'indicators.see' });
  return { wholeCounty, organisationIds: [], regionCodes };
}

/**
 * Whether a list that is opened by a permission shows this reader exactly what was counted: no list at all, one of a single
 * organisation, or one of another township would say something else than the figure.
 */
export function showsWhatIsCounted(actor: Actor, county: number, permission: Permission, counted: Sight): boolean {
  const isOpen = grantsFor(actor, permission).some((grant) => grant.county === county);
  if (actor.kind !== 'system' && !isOpen) return false;
  const shown = sightOf(actor, permission, county);
  if (shown.wholeCounty || counted.wholeCounty) return shown.wholeCounty === counted.wholeCounty;
  const same =
    [...new Set(shown.regionCodes)].toSorted().join() === [...new Set(counted.regionCodes)].toSorted().join();
  return same && shown.organisationIds.length === 0;
}
