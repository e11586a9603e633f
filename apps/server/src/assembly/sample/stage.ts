import type { Grant } from '#kernel/actor.ts';
import { system, type Actor } from '#kernel/actor.ts';
import type { House } from '#kernel/house.ts';
import { inTransaction, type Tx } from '#kernel/transaction.ts';
import type { Xianfeng } from '../../../../../samples/xianfeng/index.ts';
import type { Agenda } from './agenda.ts';
import type { Calendar } from './calendar.ts';
import { COUNTY, type Known } from './known.ts';
import type { Random } from './random.ts';

/** Everything the acts of the history share. */
export interface Stage {
  readonly house: House;
  readonly sample: Xianfeng;
  readonly known: Known;
  readonly calendar: Calendar;
  readonly chance: Random;
  readonly agenda: Agenda;
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

const HOUR_MS = 3_600_000;
export const hoursAfter = (at: Date, hours: number): Date => new Date(at.getTime() + Math.round(hours * HOUR_MS));
