import type { Permission } from '@shanhuo/contract';
import { sql, type RawBuilder } from 'kysely';
import { grantsFor, type Actor } from './actor.ts';
import { Refusal } from './refusal.ts';

/** How much of a county's rows an actor's grants show: all of them, or those of some organisations and regions. */
export interface Sight {
  readonly wholeCounty: boolean;
  readonly organisationIds: readonly string[];
  /** Region codes below the county; each shows the rows whose place begins with it. */
  readonly regionCodes: readonly string[];
}

/** What the actor may see by a permission in a county. Refuses `permission.missing` when every grant is elsewhere. */
export function sightOf(actor: Actor, permission: Permission, county: number): Sight {
  if (actor.kind === 'system') return { wholeCounty: true, organisationIds: [], regionCodes: [] };
  const grants = grantsFor(actor, permission).filter((grant) => grant.county === county);
  if (grants.length === 0) throw new Refusal('permission.missing', { permission });
  return {
    wholeCounty: grants.some(({ regionCode }) => regionCode === String(county)),
    organisationIds: grants.flatMap(({ organisationId }) => organisationId ?? []),
    regionCodes: grants.flatMap(({ regionCode, organisationId }) =>
      organisationId === null ? (regionCode ?? []) : [],
    ),
  };
}

/**
 * The organisations whose rows the actor may see, or null for all of the county; a list narrows its rows by them. One that
 * is asked for but out of sight is refused (`permission.missing`), as is an actor who sees none.
 */
export function organisationsInSight(
  actor: Actor,
  permission: Permission,
  county: number,
  asked: string | undefined,
): readonly string[] | null {
  const { wholeCounty, organisationIds } = sightOf(actor, permission, county);
  const isInSight = asked === undefined ? organisationIds.length > 0 : organisationIds.includes(asked);
  if (!wholeCounty && !isInSight) throw new Refusal('permission.missing', { permission });
  if (asked !== undefined) return [asked];
  return wholeCounty ? null : organisationIds;
}

interface SeenBy {
  /** Columns that hold an organisation, e.g. `l.owner_id`. */
  readonly organisations: readonly string[];
  /** Column that holds the region code of the row's place. */
  readonly region?: string;
}

/** The condition that keeps a list to what is in sight; column names are the store's own, values are bound. */
export function inSight(sight: Sight, { organisations, region }: SeenBy): RawBuilder<boolean> {
  if (sight.wholeCounty) return sql<boolean>`true`;
  const conditions = organisations.map(
    (column) => sql<boolean>`${sql.ref(column)} = any(${[...sight.organisationIds]}::uuid[])`,
  );
  if (region !== undefined) {
    conditions.push(...sight.regionCodes.map((code) => sql<boolean>`starts_with(${sql.ref(region)}, ${code})`));
  }
  return sql<boolean>`(${sql.join([...conditions, sql`false`], sql` or `)})`;
}
