import type { Static } from 'typebox';
import type { StationDay } from '@shanhuo/contract/collection/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { siteOf } from '#modules/network/index.ts';
import { closeOf, insertClose, sumsOf } from './day-store.ts';
import { cashOf, seeDay } from './see-day.ts';

export interface CloseDay {
  readonly county: number;
  readonly stationId: string;
  readonly day: string;
  readonly countedFen: number;
  /** How many counts of this day the keeper has seen; none unless said. */
  readonly counts?: number;
}

/**
 * The keeper has counted the cash box, for the first time or again. A difference to the ledger stays on record, and so
 * does every count. Refuses `collection.station-unknown`, `collection.day-ahead`, and `collection.counted-meanwhile` where
 * there is a count the keeper has not seen.
 */
export async function closeDay(tx: Tx, actor: Actor, command: CloseDay): Promise<Static<typeof StationDay>> {
  const { county, stationId, day, countedFen, counts = 0 } = command;
  refuseUnless((await siteOf(tx, county, stationId)) !== undefined, 'collection.station-unknown');
  mustHold(actor, 'collection.close-day', { county, organisationId: stationId });
  refuseUnless(day <= dayOf(actor.at), 'collection.day-ahead');
  const { openingFen, expectedFen } = await cashOf(tx, command);
  const { entries } = await sumsOf(tx, county, stationId, day);
  const seen = (await closeOf(tx, county, stationId, day))?.countNo ?? 0;
  refuseUnless(seen === counts, 'collection.counted-meanwhile');
  const row = { county, stationId, day, countNo: counts + 1, openingFen, expectedFen, countedFen, entries };
  const isNext = await insertClose(tx, { ...row, closedBy: actor.personId, closedAt: actor.at });
  refuseUnless(isNext, 'collection.counted-meanwhile');
  note(tx, actor, {
    county,
    action: 'collection.close-day',
    subject: 'site',
    subjectId: stationId,
    detail: { day, countedFen, expectedFen, countNo: counts + 1 },
  });
  return seeDay(tx, command);
}
