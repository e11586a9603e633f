import { sql, type RawBuilder } from 'kysely';
import type { Plan, PlanRow } from '@shanhuo/contract/rounds/index';
import type { Db } from '#kernel/database.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { isDriven, runsOf } from './run-reads.ts';
import type { Progress } from './search.ts';

interface Row extends Omit<PlanRow, 'askedAt'> {
  readonly askedAt: Date;
  readonly until: Date;
  readonly windingPerMille: number;
  readonly speedKmh: number;
  readonly stopMinutes: number;
  readonly legs: number | null;
  readonly knownLegs: number | null;
  readonly routes: number | null;
  readonly routesMetres: number | null;
  readonly routesCostFen: number | null;
  readonly routesSites: number | null;
}

/** Plans with what they come to; one that is being made after its time has failed, whether or not that was written down. */
async function readRows(db: Db, county: number, at: Date, which: RawBuilder<unknown>, limit: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select p.id, p.day, case when x.late then 'failed' else p.state end as state,
      case when x.late then 'interrupted' else p.failure end as failure, p.asked_at, n.name as asked_by, p.until,
      p.winding_per_mille, p.speed_kmh, p.stop_minutes, p.legs, p.known_legs, p.cost_fen, p.routes, p.routes_metres,
      p.routes_cost_fen, p.routes_sites, r.runs, r.metres, s.stops, s.grams, l.left_out
    from rounds.plan p
    left join accounts.v_person_name n on n.id = p.asked_by
    cross join lateral (select p.state = 'making' and p.until < ${at} as late) x
    cross join lateral (select count(*)::int as runs, coalesce(sum(r.metres), 0)::int as metres
      from rounds.run r where r.county = p.county and r.plan_id = p.id) r
    cross join lateral (select count(*)::int as stops, coalesce(sum(s.take_grams + s.bring_grams), 0)::bigint as grams
      from rounds.run_stop s join rounds.run r on r.county = s.county and r.id = s.run_id
      where r.county = p.county and r.plan_id = p.id) s
    cross join lateral (select count(*)::int as left_out
      from rounds.left_out l where l.county = p.county and l.plan_id = p.id) l
    where p.county = ${county} and ${which}
    order by p.asked_at desc, p.id desc
    limit ${limit}`.execute(db);
  return rows;
}

const rowOf = (row: Row): PlanRow => ({
  id: row.id,
  day: row.day,
  state: row.state,
  failure: row.failure,
  askedAt: row.askedAt.toISOString(),
  askedBy: row.askedBy,
  runs: row.runs,
  stops: row.stops,
  leftOut: row.leftOut,
  grams: row.grams,
  metres: row.metres,
  costFen: row.costFen,
});

export interface PlanPage {
  readonly day?: string | undefined;
  /** Time and id of the last plan seen. */
  readonly after?: readonly [string, string] | undefined;
  readonly limit: number;
}

/** Plans of the county, latest first. */
export async function listPlans(db: Db, county: number, at: Date, { day, after, limit }: PlanPage): Promise<PlanRow[]> {
  const which = sql.join(
    [
      sql`true`,
      ...(day === undefined ? [] : [sql`p.day = ${day}`]),
      ...(after === undefined ? [] : [sql`(p.asked_at, p.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`]),
    ],
    sql` and `,
  );
  return (await readRows(db, county, at, which, limit)).map(rowOf);
}

/** A plan in full, with what was driven of it. Refuses `plan.unknown`. */
export async function seePlan(
  db: Db,
  at: Date,
  { county, id }: { readonly county: number; readonly id: string },
  { seconds, progress }: { readonly seconds: number; readonly progress: Progress | undefined },
): Promise<Plan> {
  const [row] = await readRows(db, county, at, sql`p.id = ${id}`, 1);
  refuseUnless(row !== undefined, 'plan.unknown');
  const { windingPerMille, speedKmh, stopMinutes, legs, knownLegs } = row;
  const { rows: leftOut } = await sql<Plan['leftOut'][number]>`
    select l.site_id, s.code as site_code, s.name as site_name, s.kind as site_kind, s.lat, s.lon, l.reason, l.parcels, l.grams
    from rounds.left_out l join network.v_site s on s.county = l.county and s.id = l.site_id
    where l.county = ${county} and l.plan_id = ${id}
    order by s.code`.execute(db);
  return {
    plan: rowOf(row),
    progress:
      row.state === 'making'
        ? {
            seconds,
            bestFen: progress?.missing === 0 ? progress.costFen : null,
            missing: progress?.missing ?? null,
          }
        : null,
    roads: { windingPerMille, speedKmh, stopMinutes },
    legs,
    knownLegs,
    centre: await centreOf(db, county),
    runs: await runsOf(db, county, { planId: id }),
    leftOut,
    fixedRoutes:
      row.routes === null || row.routesMetres === null || row.routesCostFen === null || row.routesSites === null
        ? null
        : { routes: row.routes, metres: row.routesMetres, costFen: row.routesCostFen, sites: row.routesSites },
    isOpen: row.state === 'made' || (row.state === 'accepted' && !(await isDriven(db, county, id))),
  };
}

async function centreOf(db: Db, county: number): Promise<Plan['centre']> {
  const { rows } = await sql<Plan['centre']>`
    select name, lat, lon from network.v_site
    where county = ${county} and kind = 'county-centre' and state <> 'closed' order by code limit 1`.execute(db);
  return rows[0] ?? { name: '', lat: null, lon: null };
}
