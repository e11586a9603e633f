import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { scanParcel } from '#modules/logistics/index.ts';
import { acceptPlan, carryOut, makePlan, nothingThere, runsOf } from '#modules/rounds/index.ts';
import { COUNTY } from './known.ts';
import { act, hoursAfter, somebody, theHouse, type Stage } from './stage.ts';

/** Before the vehicles leave. */
const HOUR = 6.5;
/** So many steps find the best of a few calls, and the same everywhere. */
const ITERATIONS = 2000;
/** Stations that asked to be called at, whether or not anything waits. */
const CALLED = ['QJ-05', 'HJ-11'] as const;

type Run = Awaited<ReturnType<typeof runsOf>>[number];
type Stop = Run['stops'][number];

/** The centre plans the rounds of a day, and the county's vehicles drive them. */
export function planRounds(stage: Stage, sampleDay: string): void {
  stage.agenda.plan(stage.calendar.at(sampleDay, HOUR), async (at) => {
    const { house, known } = stage;
    const operator = somebody(stage, 'centre', at, {
      role: 'centre-operator',
      organisationId: null,
      regionCode: String(COUNTY),
    });
    const id = newId();
    const sites = CALLED.map((code) => ({ siteId: known.sites.of(code), choice: 'call' as const }));
    const command = { county: COUNTY, id, day: dayOf(at), sites };
    const job = await act(stage, operator, (tx, actor) => makePlan(tx, actor, command, house.config.planSeconds));
    if (job === null) return;
    await carryOut({ ...house, config: { ...house.config, planIterations: ITERATIONS } }, job).done;
    await act(stage, operator, (tx, actor) => acceptPlan(tx, actor, { county: COUNTY, id }));
    const runs = await runsOf(house.db, COUNTY, { planId: id });
    for (const run of runs) drive(stage, run);
  });
}

/** Stop by stop at its time: what came along is scanned in at its hub, what lies there is loaded; at the end the centre has it. */
function drive(stage: Stage, run: Run): void {
  const setDown = new Set<string>();
  for (const stop of run.stops) {
    stage.agenda.plan(hoursAfter(new Date(stop.arrivesAt), stage.chance.share() / 4), (at) =>
      callAt(stage, run, stop, setDown, at),
    );
  }
  const centreId = stage.known.sites.of(stage.sample.network.centre.code);
  stage.agenda.plan(hoursAfter(new Date(run.backAt), 0.5), async (at) => {
    await bringIn(stage, run, centreId, 'at-hub', at);
  });
}

async function callAt(stage: Stage, run: Run, stop: Stop, setDown: Set<string>, at: Date): Promise<void> {
  for (const number of await bringIn(stage, run, stop.siteId, 'at-station', at)) setDown.add(number);
  const lying = (await parcelsOf(stage, 'site', stop.siteId)).filter((number) => !setDown.has(number));
  for (const code of stop.takeParcels > 0 ? lying : []) {
    await scanAs(stage, driverAt(stage, run, at), {
      code,
      siteId: stop.siteId,
      action: 'load',
      organisationId: run.organisationId,
    });
    stage.onBoard.add(code);
  }
  if (stop.setDownParcels > 0 || (stop.takeParcels > 0 && lying.length > 0)) return;
  const said = { county: COUNTY, runId: run.id, position: stop.position, deviceTime: at.toISOString() };
  await act(stage, driverAt(stage, run, at), (tx, actor) => nothingThere(tx, actor, said));
}

/** The people of a site scan in what the vehicle has for it from the tier below; answers its numbers. */
async function bringIn(
  stage: Stage,
  run: Run,
  siteId: string,
  from: 'at-station' | 'at-hub',
  at: Date,
): Promise<string[]> {
  const brought = await parcelsOf(stage, 'driver', run.organisationId, { from, passing: siteId });
  for (const code of brought) {
    await scanAs(stage, theHouse(at), { code, siteId, action: 'arrive' });
    stage.onBoard.delete(code);
  }
  return brought;
}

/** Numbers of what a site or a driver has; of that, what was last at a tier and has a site on its way. */
async function parcelsOf(
  { house }: Stage,
  kind: 'site' | 'driver',
  id: string,
  bound?: { readonly from: string; readonly passing: string },
): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`
    select p.number from logistics.v_parcel p
    where p.county = ${COUNTY} and p.custodian_kind = ${kind} and p.custodian_id = ${id}
      and (${bound === undefined} or p.state = ${bound?.from ?? ''}
        and exists (select from logistics.v_parcel_stop t
          where t.county = p.county and t.parcel_id = p.id and t.site_id = ${bound?.passing ?? id}))
    order by p.number`.execute(house.db);
  return rows.map(({ number }) => number);
}

const driverAt = (stage: Stage, run: Run, at: Date): Actor =>
  somebody(stage, 'driver', at, { role: 'driver', organisationId: run.organisationId, regionCode: null });

interface Scanned {
  readonly code: string;
  readonly siteId: string;
  readonly action: 'arrive' | 'load';
  readonly organisationId?: string;
}

const scanAs = (stage: Stage, who: Actor, scan: Scanned) =>
  act(stage, who, (tx, actor) =>
    scanParcel(tx, actor, {
      county: COUNTY,
      id: newId(),
      deviceTime: actor.at.toISOString(),
      offline: false,
      ...scan,
    }),
  );
