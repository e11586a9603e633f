import type { Static } from 'typebox';
import type { StationDay } from '@shanhuo/contract/collection/index';
import { daysAfter, startOfDay } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { cashFloat, flowOf } from '#modules/ledger/index.ts';
import { carriedInto, closeOf, sumsOf } from './day-store.ts';

export interface DayOfStation {
  readonly county: number;
  readonly stationId: string;
  readonly day: string;
}

/** What the cash box held in the morning, took in, paid out, and must hold in the evening, from the ledger. */
export async function cashOf(
  db: Db,
  { county, stationId, day }: DayOfStation,
): Promise<Static<typeof StationDay>['cash']> {
  const from = startOfDay(day);
  const flow = await flowOf(db, county, cashFloat(stationId), { from, until: daysAfter(from, 1) });
  return {
    openingFen: flow.openingFen,
    takenInFen: flow.debitFen,
    paidOutFen: flow.creditFen,
    expectedFen: flow.openingFen + flow.debitFen - flow.creditFen,
  };
}

/** One station's day. Whether the reader may see the station is the caller's to check. */
export async function seeDay(db: Db, of: DayOfStation): Promise<Static<typeof StationDay>> {
  const { county, stationId, day } = of;
  const sums = await sumsOf(db, county, stationId, day);
  const cash = await cashOf(db, of);
  const close = await closeOf(db, county, stationId, day);
  return {
    stationId,
    day,
    ...sums,
    cash,
    close:
      close === undefined
        ? null
        : {
            countedFen: close.countedFen,
            expectedFen: close.expectedFen,
            differenceFen: close.countedFen - close.expectedFen,
            carriedFen: await carriedInto(db, county, stationId, day),
            counts: close.countNo,
            closedAt: close.closedAt.toISOString(),
            movedSince: close.expectedFen !== cash.expectedFen || close.entries !== sums.entries,
          },
  };
}
