import type { Static } from 'typebox';
import type { SiteChoice } from '@shanhuo/contract/rounds/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { dayOf, daysAfter, startOfDay } from '#kernel/clock.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { buildProblem, mayGo, type PlanInput, type Wish } from './build-problem.ts';
import { failInterrupted } from './fail-interrupted.ts';
import { reckonRoutes, routesOn } from './fixed-routes.ts';
import type { PlanJob } from './plan-job.ts';
import { holdPlan, insertPlan } from './plan-store.ts';
import { roadsOf, waysOf } from './roads-store.ts';
import { findVehicles } from './vehicle-store.ts';
import { sitePoints, waitingParcels } from './waiting.ts';

export interface MakePlan {
  readonly county: number;
  readonly id: string;
  readonly day: string;
  readonly sites: readonly Static<typeof SiteChoice>[];
}

/** So long a search may take beside its budget before it counts as cut short. */
const GRACE_SECONDS = 20;
const DAYS_AHEAD = 7;
/** Nobody leaves in the minute in which the plan is made: it has to be looked at, and vehicles loaded. */
const START_MINUTES = 10;

/**
 * Begins a plan for the rounds of a day, of what waits at this moment: one at a time in a county. Answers what is to be
 * searched, or null for a plan that was asked for before. Refuses `request.invalid` for a site said twice, `site.unknown`,
 * `plan.day-odd`, `plan.no-centre`, `plan.no-vehicle`, `plan.nothing-waits`, `plan.under-way`.
 */
export async function makePlan(tx: Tx, actor: Actor, command: MakePlan, seconds: number): Promise<PlanJob | null> {
  const { county, id, day } = command;
  mustHold(actor, 'rounds.plan', { county, regionCode: String(county) });
  if ((await holdPlan(tx, county, id)) !== undefined) return null;
  const today = dayOf(actor.at);
  refuseUnless(day >= today && day <= dayOf(daysAfter(actor.at, DAYS_AHEAD)), 'plan.day-odd');
  const input = await inputOf(tx, actor, command);
  refuseUnless(
    input.vehicles.some((vehicle) => mayGo(vehicle, input.earliest)),
    'plan.no-vehicle',
  );
  const built = buildProblem(input);
  refuseUnless(built.points[0]?.id === input.centreId, 'plan.no-centre');
  refuseUnless(built.errands.length > 0, 'plan.nothing-waits');
  await failInterrupted(tx, actor.at, county);
  const fixedRoutes = reckonRoutes(input, await routesOn(tx, county, day));
  const begun = await insertPlan(
    tx,
    {
      county,
      id,
      day,
      state: 'making',
      askedAt: actor.at,
      askedBy: actor.personId,
      until: new Date(actor.at.getTime() + (seconds + GRACE_SECONDS) * 1000),
      ...input.roads,
    },
    input.wishes,
  );
  refuseUnless(begun, 'plan.under-way');
  note(tx, actor, { county, action: 'rounds.make-plan', subject: 'round-plan', subjectId: id, detail: { day } });
  return { county, id, day, built, fixedRoutes };
}

async function inputOf(tx: Tx, actor: Actor, { county, day, sites: asked }: MakePlan): Promise<PlanInput> {
  const wishes: Wish[] = asked.map(({ siteId, choice, bringGrams = 0 }) => ({
    siteId,
    choice,
    bringGrams: choice === 'call' ? bringGrams : 0,
  }));
  refuseUnless(new Set(wishes.map(({ siteId }) => siteId)).size === wishes.length, 'request.invalid', {
    field: 'sites',
  });
  const sites = await sitePoints(tx, county);
  const known = new Set(sites.map(({ siteId }) => siteId));
  refuseUnless(
    wishes.every(({ siteId }) => known.has(siteId)),
    'site.unknown',
  );
  const centre = sites.find(({ siteKind }) => siteKind === 'county-centre');
  refuseUnless(centre !== undefined, 'plan.no-centre');
  const sinceMidnight = (actor.at.getTime() - startOfDay(day).getTime()) / 1000;
  return {
    day,
    earliest: sinceMidnight < 0 ? 0 : Math.ceil(sinceMidnight / 60 + START_MINUTES) * 60,
    centreId: centre.siteId,
    vehicles: await findVehicles(tx, county, { inUse: true }),
    sites,
    waiting: await waitingParcels(tx, county),
    wishes,
    roads: await roadsOf(tx, county),
    ways: await waysOf(tx, county),
  };
}
