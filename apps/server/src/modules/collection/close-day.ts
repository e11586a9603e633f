import type { Static } from 'typebox';
import type { StationDay } from '@shanhuo/contract/collection/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { siteOf } from '#modules/network/index.ts';
import { insertClose, sumsOf } from './day-store.ts';
import { cashOf, seeDay } from './see-day.ts';

export interface CloseDay {
  readonly county: number;
  readonly stationId: string;
  readonly day: string;
  readonly countedFen: number;
}

/**
 * The keeper has counted the cash box. A difference to the ledger stays on record. Refuses
 * `collection.station-unknown`, `collection.day-ahead` and `collection.day-closed`.
 */
export async function closeDay(tx: Tx, actor: Actor, command: CloseDay): Promise<Static<typeof StationDay>> {
  const { county, stationId, day, countedFen } = command;
  refuseUnless((await siteOf(tx, county, stationId)) !== undefined, 'collection.station-unknown');
  mustHold(actor, 'collection.close-day', { county, organisationId: stationId });
  refuseUnless(day <= dayOf(actor.at), 'collection.day-ahead');
  const { openingFen, expectedFen } = await cashOf(tx, command);
  const { entries } = await sumsOf(tx, county, stationId, day);
  const row = { county, stationId, day, openingFen, expectedFen, countedFen, entries };
  const isFirst = await insertClose(tx, { ...row, closedBy: actor.personId, closedAt: actor.at });
  refuseUnless(isFirst, 'collection.day-closed');
  note(tx, actor, {
    county,
    action: 'collection.close-day',
    subject: 'site',
    subjectId: stationId,
    detail: { day, countedFen, expectedFen },
  });
  return seeDay(tx, command);
}
