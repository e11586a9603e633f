import { roleGives, type Permission, type Role } from '@shanhuo/contract';
import { Refusal } from './refusal.ts';

/** Where a role holds: one organisation (a station, a hub, a firm), or a region and all below it. */
export interface Grant {
  readonly role: Role;
  readonly county: number;
  readonly organisationId: string | null;
  /** GB/T 2260 / NBS code; a grant on `422826` covers every code that begins with it. */
  readonly regionCode: string | null;
}

/** Who acts, by which grants, and when. `at` is the moment of the act: below the edge nobody asks a clock. */
export interface Actor {
  /** Null for a visitor who did not sign in, and for the system itself. */
  readonly personId: string | null;
  readonly kind: 'person' | 'visitor' | 'system';
  /** Hash of the visitor's own random cookie: what makes a guest's cart and orders theirs. */
  readonly visitorKey: string | null;
  readonly grants: readonly Grant[];
  readonly at: Date;
  readonly requestId: string;
}

/** Where the thing to be touched lives. */
export interface Place {
  readonly county: number;
  readonly organisationId?: string | null;
  readonly regionCode?: string | null;
}

export const visitor = (at: Date, visitorKey: string | null = null, requestId = 'visitor'): Actor => ({
  personId: null,
  kind: 'visitor',
  visitorKey,
  grants: [],
  at,
  requestId,
});

/** The house itself, for jobs and event handlers: it holds every permission. */
export const system = (at: Date, requestId = 'system'): Actor => ({
  personId: null,
  kind: 'system',
  visitorKey: null,
  grants: [],
  at,
  requestId,
});

/** The actor's grants that give a permission; the use case narrows its rows by them. */
export const grantsFor = (actor: Actor, permission: Permission): readonly Grant[] =>
  actor.grants.filter((grant) => roleGives(grant.role, permission));

const covers = (grant: Grant, place: Place): boolean => {
  if (grant.county !== place.county) return false;
  if (grant.organisationId !== null) return grant.organisationId === place.organisationId;
  if (grant.regionCode === null) return false;
  if (grant.regionCode === String(place.county)) return true;
  return typeof place.regionCode === 'string' && place.regionCode.startsWith(grant.regionCode);
};

/** Whether the actor holds the permission at that place. */
export const holds = (actor: Actor, permission: Permission, place: Place): boolean =>
  actor.kind === 'system' || grantsFor(actor, permission).some((grant) => covers(grant, place));

/** Refuses (`permission.missing`) unless the actor holds the permission at that place. */
export function mustHold(actor: Actor, permission: Permission, place: Place): void {
  if (!holds(actor, permission, place)) throw new Refusal('permission.missing', { permission });
}
