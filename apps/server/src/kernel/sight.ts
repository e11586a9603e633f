import type { Permission } from '@shanhuo/contract';
import { grantsFor, holds, type Actor } from './actor.ts';
import { Refusal } from './refusal.ts';

/**
 * The organisations whose rows the actor may see, or null for all of the county; a list narrows its rows by them. One that
 * is asked for but out of sight is refused (`permission.missing`), as is an actor whose grants are all elsewhere.
 */
export function organisationsInSight(
  actor: Actor,
  permission: Permission,
  county: number,
  asked: string | undefined,
): readonly string[] | null {
  const seesCounty = holds(actor, permission, { county });
  const own = grantsFor(actor, permission).flatMap((grant) =>
    grant.county === county && grant.organisationId !== null ? [grant.organisationId] : [],
  );
  if (!seesCounty && own.length === 0) throw new Refusal('permission.missing', { permission });
  if (asked === undefined) return seesCounty ? null : own;
  if (!seesCounty && !own.includes(asked)) throw new Refusal('permission.missing', { permission });
  return [asked];
}
