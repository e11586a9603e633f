import { sql, type RawBuilder } from 'kysely';
import type { Run, RunStop } from '@shanhuo/contract/rounds/index';
import type { Db } from '#kernel/database.ts';
import { waitingParcels } from './waiting.ts';

/**
 * What the scans say of a stop of `s` on run `r` of plan `p`: on the plan's day, once it was accepted, the
 * run's organisation took a parcel along there, or one that it had taken was scanned in.
 */
const scans = sql`
  select h.at, h.parcel_id, true as loaded from logistics.v_scan h
  where h.county = s.county and h.site_id = s.site_id and h.action = 'load' and h.organisation_id = r.organisation_id
    and h.at >= greatest(p.accepted_at, p.day::timestamp at time zone 'Asia/Shanghai')
    and h.at < (p.day + 1)::timestamp at time zone 'Asia/Shanghai'
  union all
  select h.at, h.parcel_id, false from logistics.v_scan h
  where h.county = s.county and h.site_id = s.site_id and h.action = 'arrive'
    and h.at >= greatest(p.accepted_at, p.day::timestamp at time zone 'Asia/Shanghai')
    and h.at < (p.day + 1)::timestamp at time zone 'Asia/Shanghai'
    and r.organisation_id = (select e.organisation_id from logistics.v_scan e
      where e.county = h.county and e.parcel_id = h.parcel_id and (e.at, e.id) < (h.at, h.id)
      order by e.at desc, e.id desc limit 1)`;

interface StopRow extends Omit<RunStop, 'arrivesAt' | 'leavesAt' | 'calledAt' | 'waitingParcels' | 'waitingGrams'> {
  readonly runId: string;
  readonly arrivesAt: Date;
  readonly leavesAt: Date;
  readonly calledAt: Date | null;
}

type RunRow = Pick<
  Run,
  | 'id'
  | 'planId'
  | 'day'
  | 'plate'
  | 'vehicleKind'
  | 'organisationId'
  | 'organisationName'
  | 'driverName'
  | 'metres'
  | 'costFen'
> & { readonly leavesAt: Date; readonly backAt: Date };

/** Runs of accepted plans of a day that some organisations drive, or all runs of a plan. */
type Which = { readonly planId: string } | { readonly day: string; readonly organisationIds: readonly string[] | null };

const runIs = (which: Which): RawBuilder<unknown> => {
  if ('planId' in which) return sql`r.plan_id = ${which.planId}`;
  const { day, organisationIds } = which;
  const own = organisationIds === null ? sql`true` : sql`r.organisation_id = any(${[...organisationIds]}::uuid[])`;
  return sql`p.state = 'accepted' and p.day = ${day} and ${own}`;
};

/** Runs with their stops: as planned, as driven by the scans, and what waits at each site now. Three queries. */
export async function runsOf(db: Db, county: number, which: Which): Promise<Run[]> {
  const { rows: runs } = await sql<RunRow>`
    select r.id, r.plan_id, p.day, r.plate, v.kind as vehicle_kind, r.organisation_id, o.name as organisation_name,
      r.driver_name, r.metres, r.cost_fen, r.leaves_at, r.back_at
    from rounds.run r
    join rounds.plan p on p.county = r.county and p.id = r.plan_id
    join rounds.vehicle v on v.county = r.county and v.id = r.vehicle_id
    join accounts.v_organisation o on o.id = r.organisation_id
    where r.county = ${county} and ${runIs(which)}
    order by p.day, r.position`.execute(db);
  if (runs.length === 0) return [];
  const ids = runs.map(({ id }) => id);
  const stops = await stopsOf(db, county, ids);
  const waiting = await waitingParcels(db, county);
  return runs.map((run) => {
    const own = stops
      .filter(({ runId }) => runId === run.id)
      .map(({ runId: _, ...stop }) => {
        const here = waiting.filter(({ siteId }) => siteId === stop.siteId);
        return {
          ...stop,
          arrivesAt: stop.arrivesAt.toISOString(),
          leavesAt: stop.leavesAt.toISOString(),
          calledAt: stop.calledAt?.toISOString() ?? null,
          waitingParcels: here.reduce((sum, { parcels }) => sum + parcels, 0),
          waitingGrams: here.reduce((sum, { grams }) => sum + grams, 0),
        };
      });
    return {
      ...run,
      ...drivenOf(run.costFen, own),
      leavesAt: run.leavesAt.toISOString(),
      backAt: run.backAt.toISOString(),
      stops: own,
    };
  });
}

/** How far a run has come and what it carried; its cost is the planned one, by the county's own rates. */
function drivenOf(costFen: number, stops: readonly RunStop[]) {
  const called = stops.filter(({ calledAt }) => calledAt !== null).length;
  // A site that is called at twice is told once.
  const places = [...new Map(stops.map((stop) => [stop.siteId, stop])).values()];
  const loadedParcels = places.reduce((sum, stop) => sum + stop.loadedParcels, 0);
  const loadedGrams = places.reduce((sum, stop) => sum + stop.loadedGrams, 0);
  return {
    state: called === 0 ? ('planned' as const) : called < stops.length ? ('under-way' as const) : ('done' as const),
    loadedParcels,
    loadedGrams,
    fenPerKg: loadedGrams === 0 ? null : Math.round((costFen * 1000) / loadedGrams),
  };
}

async function stopsOf(db: Db, county: number, runIds: readonly string[]): Promise<StopRow[]> {
  const { rows } = await sql<StopRow>`
    select s.run_id, s.position, s.site_id, t.code as site_code, t.name as site_name, t.kind as site_kind, t.lat, t.lon,
      t.keeper_name, s.arrives_at, s.leaves_at, s.bring_grams, s.take_parcels, s.take_grams, s.set_down_parcels,
      s.set_down_grams, s.load_grams, least(s.nothing_at, c.at) as called_at,
      s.nothing_at is not null and c.at is null as nothing, c.parcels as loaded_parcels, c.grams as loaded_grams
    from rounds.run_stop s
    join rounds.run r on r.county = s.county and r.id = s.run_id
    join rounds.plan p on p.county = r.county and p.id = r.plan_id
    join network.v_site_keeper t on t.county = s.county and t.id = s.site_id
    cross join lateral (
      select min(x.at) as at, count(distinct x.parcel_id) filter (where x.loaded)::int as parcels,
        coalesce((select sum(w.weight_grams) from logistics.v_parcel w where w.county = s.county
          and w.id = any(array_agg(distinct x.parcel_id) filter (where x.loaded))), 0)::bigint as grams
      from (${scans}) x
    ) c
    where s.county = ${county} and s.run_id = any(${[...runIds]}::uuid[])
    order by s.run_id, s.position`.execute(db);
  return rows;
}

/** Whether some vehicle of a plan has called somewhere. */
export async function isDriven(db: Db, county: number, planId: string): Promise<boolean> {
  const { rows } = await sql<{ driven: boolean }>`
    select exists (select from rounds.run_stop s
      join rounds.run r on r.county = s.county and r.id = s.run_id
      join rounds.plan p on p.county = r.county and p.id = r.plan_id
      where r.county = ${county} and r.plan_id = ${planId} and p.accepted_at is not null
        and (s.nothing_at is not null or exists (${scans}))) as driven`.execute(db);
  return rows[0]?.driven ?? false;
}
