import type { Insertable } from 'kysely';
import type { PlanState } from '@shanhuo/contract/rounds/index';
import { startOfDay } from '#kernel/clock.ts';
import type { DB, Db } from '#kernel/database.ts';
import { newId } from '#kernel/ids.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { rowsInto } from '#kernel/write.ts';
import type { Wish } from './build-problem.ts';
import type { PlanJob } from './plan-job.ts';
import type { Outcome, PlannedRun } from './read-outcome.ts';

/** Begins a plan; false while another one of the county is being made. */
export async function insertPlan(
  tx: Tx,
  row: Insertable<DB['rounds.plan']>,
  wishes: readonly Wish[],
): Promise<boolean> {
  const inserted = await tx
    .insertInto('rounds.plan')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  const { county, id: planId } = row;
  atEnd(
    tx,
    rowsInto(
      'rounds.planSite',
      wishes.map((wish) => ({ county, planId, ...wish })),
    ),
  );
  return inserted !== undefined;
}

/** One plan, held until the transaction ends. */
export async function holdPlan(tx: Tx, county: number, id: string) {
  const row = await tx
    .selectFrom('rounds.plan')
    .select(['id', 'day', 'state'])
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, state: row.state as PlanState };
}

/** A plan and those of its day that are or may be accepted, held: two who accept at once do so one after the other. */
export async function holdPlansOfDay(tx: Tx, county: number, id: string) {
  const rows = await tx
    .selectFrom('rounds.plan')
    .select(['id', 'day', 'state'])
    .where('county', '=', county)
    .where('day', '=', (eb) =>
      eb.selectFrom('rounds.plan').select('day').where('county', '=', county).where('id', '=', id),
    )
    .where((eb) => eb.or([eb('id', '=', id), eb('state', 'in', ['made', 'accepted'])]))
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as PlanState }));
}

export async function setPlan(
  tx: Tx,
  county: number,
  id: string,
  change: { readonly state: PlanState; readonly acceptedAt?: Date },
): Promise<void> {
  await tx.updateTable('rounds.plan').set(change).where('county', '=', county).where('id', '=', id).execute();
}

/** Says that a plan came to nothing, unless it was said before. */
export async function failPlan(
  db: Db,
  { county, id }: Pick<PlanJob, 'county' | 'id'>,
  failure: 'interrupted' | 'broken',
): Promise<void> {
  await db
    .updateTable('rounds.plan')
    .set({ state: 'failed', failure })
    .where('county', '=', county)
    .where('id', '=', id)
    .where('state', '=', 'making')
    .execute();
}

/** Writes down what was found, unless the plan has been given up meanwhile. */
export async function finishPlan(
  tx: Tx,
  at: Date,
  { county, id: planId, day, fixedRoutes }: PlanJob,
  { runs, leftOut }: Outcome,
): Promise<void> {
  const sum = (of: (run: PlannedRun) => number): number => runs.reduce((total, run) => total + of(run), 0);
  const made = await tx
    .updateTable('rounds.plan')
    .set({
      state: 'made',
      madeAt: at,
      costFen: sum(({ costFen }) => costFen),
      legs: sum(({ legs }) => legs),
      knownLegs: sum(({ knownLegs }) => knownLegs),
      routes: fixedRoutes?.routes ?? null,
      routesMetres: fixedRoutes?.metres ?? null,
      routesCostFen: fixedRoutes?.costFen ?? null,
      routesSites: fixedRoutes?.sites ?? null,
    })
    .where('county', '=', county)
    .where('id', '=', planId)
    .where('state', '=', 'making')
    .returning('id')
    .executeTakeFirst();
  if (made === undefined) return;
  const midnight = startOfDay(day).getTime();
  const moment = (seconds: number): Date => new Date(midnight + seconds * 1000);
  const rows = runs.map((run, index) => ({ ...run, id: newId(), index }));
  atEnd(
    tx,
    rowsInto(
      'rounds.run',
      rows.map(({ id, vehicle, index, leave, back, metres, costFen }) => {
        const { id: vehicleId, plate, organisationId, driverName } = vehicle;
        const times = { leavesAt: moment(leave), backAt: moment(back) };
        const own = { vehicleId, plate, organisationId, driverName, metres, costFen };
        return { county, id, planId, position: index + 1, ...times, ...own };
      }),
    ),
    rowsInto(
      'rounds.runStop',
      rows.flatMap(({ id: runId, stops }) =>
        stops.map(({ arrive, leave, ...stop }, index) => {
          const times = { arrivesAt: moment(arrive), leavesAt: moment(leave) };
          return { county, runId, position: index + 1, ...times, ...stop };
        }),
      ),
    ),
    rowsInto(
      'rounds.leftOut',
      leftOut.map((one) => ({ county, planId, ...one })),
    ),
  );
}
