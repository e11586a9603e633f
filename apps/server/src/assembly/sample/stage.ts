import type { Grant } from '#kernel/actor.ts';
import { system, type Actor } from '#kernel/actor.ts';
import type { House } from '#kernel/house.ts';
import type { Role } from '@shanhuo/contract';
import { inTransaction, type Tx } from '#kernel/transaction.ts';
import type { Xianfeng } from '../../../../../samples/xianfeng/index.ts';
import type { Troubles } from './troubles.ts';
import type { Agenda } from './agenda.ts';
import type { Calendar } from './calendar.ts';
import { COUNTY, type Known } from './known.ts';
import { placeOf, roleOf } from './load-people.ts';
import type { Random } from './random.ts';

/** Everything the acts of the history share. */
export interface Stage {
  readonly house: House;
  readonly sample: Xianfeng;
  readonly known: Known;
  readonly calendar: Calendar;
  readonly chance: Random;
  readonly troubles: Troubles;
  readonly agenda: Agenda;
  /** Numbers of the parcels that a round has on board. */
  readonly onBoard: Set<string>;
  /** The house's clock while it lives the past; `live-six-weeks` sets it before every act. */
  readonly clock: { at: Date };
  /** Nothing happens after this moment. */
  readonly end: Date;
  /** Tells all news so far, so that what follows from it has happened. */
  readonly settle: () => Promise<void>;
}

/** Runs one use case in its own transaction at a moment, as the house itself or as somebody of the county. */
export const act = <T>(stage: Stage, actor: Actor, useCase: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> =>
  inTransaction(stage.house.db, (tx) => useCase(tx, actor));

export const theHouse = (at: Date): Actor => system(at, 'sample');

/** Somebody of the sample: the person by login, with the one grant that the act needs. */
export const somebody = (stage: Stage, login: string, at: Date, grant: Omit<Grant, 'county'>): Actor => ({
  personId: stage.known.people.of(login),
  kind: 'person',
  visitorKey: null,
  grants: [{ county: COUNTY, ...grant }],
  at,
  requestId: 'sample',
});

/** Whoever works at a place in a role, so that the audit trail names people; the house itself where nobody has a login. */
export function staffOf(stage: Stage, at: Date, role: Role, organisationId: string): Actor {
  const found = stage.sample.people.people.find(({ roles, scope }) => {
    const place = placeOf(scope, stage.known);
    return roles.some((key) => roleOf[key] === role) && place !== null && 'organisationId' in place
      ? place.organisationId === organisationId
      : false;
  });
  return found === undefined
    ? theHouse(at)
    : somebody(stage, found.login, at, { role, organisationId, regionCode: null });
}

const HOUR_MS = 3_600_000;
/** How long before the end of the history a moment is. */
export const hoursLeft = ({ end }: Stage, at: Date): number => (end.getTime() - at.getTime()) / HOUR_MS;
export const hoursAfter = (at: Date, hours: number): Date => new Date(at.getTime() + Math.round(hours * HOUR_MS));
