import { sql } from 'kysely';
import { dayOf } from '#kernel/clock.ts';
import { closeDay } from '#modules/collection/index.ts';
import { balanceOf, cashFloat } from '#modules/ledger/index.ts';
import { COUNTY } from './known.ts';
import { random, type Random } from './random.ts';
import { act, staffOf, type Stage } from './stage.ts';

/** After the last weighing of the day. */
const HOUR = 21;
/** Before that stations kept their counts on paper; a first start must be ready soon. */
const DAYS = 14;
const FORGOTTEN = 0.06;
const NEW_DIFFERENCE = 0.05;
const FOUND_AGAIN = 0.4;
const YUAN_FEN = 100;
/** Of its own, so that the rest of the six weeks stays as it was. */
const SEED = 190_731;

/** In the evenings of the last fortnight keepers count their boxes; now and then one is forgotten, or a few yuan lack. */
export function planDayCloses(stage: Stage): void {
  const chance = random(SEED);
  const differences = new Map<string, number>();
  for (const { day } of stage.sample.historyPlan.days.slice(-DAYS)) {
    stage.agenda.plan(stage.calendar.at(day, HOUR), async (at) => {
      for (const stationId of await movedOn(stage, at)) {
        if (chance.share() < FORGOTTEN) continue;
        const differenceFen = differenceOf(chance, differences.get(stationId) ?? 0);
        differences.set(stationId, differenceFen);
        const heldFen = -(await balanceOf(stage.house.db, COUNTY, cashFloat(stationId)));
        await act(stage, staffOf(stage, at, 'station-keeper', stationId), (tx, actor) =>
          closeDay(tx, actor, {
            county: COUNTY,
            stationId,
            day: dayOf(at),
            countedFen: Math.max(0, heldFen + differenceFen),
          }),
        );
      }
    });
  }
}

/** A difference stays until somebody finds out what it was. */
function differenceOf(chance: Random, carriedFen: number): number {
  if (carriedFen !== 0) return chance.share() < FOUND_AGAIN ? 0 : carriedFen;
  if (chance.share() >= NEW_DIFFERENCE) return 0;
  return chance.between(1, 20) * YUAN_FEN * (chance.share() < 0.7 ? -1 : 1);
}

/** The stations through whose boxes cash went on this day. */
async function movedOn({ house }: Stage, at: Date): Promise<string[]> {
  const { rows } = await sql<{ siteId: string }>`
    select m.site_id from ledger.v_cash_move m join network.v_site s on s.id::text = m.site_id
    where m.county = ${COUNTY} and s.county = ${COUNTY} and s.kind = 'village-station'
      and (m.at at time zone 'Asia/Shanghai')::date = ${dayOf(at)}::date
    group by m.site_id, s.code order by s.code`.execute(house.db);
  return rows.map(({ siteId }) => siteId);
}
