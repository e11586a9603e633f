import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { planMoves } from './plan-state.ts';
import { holdPlan, holdPlansOfDay, setPlan } from './plan-store.ts';
import { isDriven } from './run-reads.ts';

interface OnePlan {
  readonly county: number;
  readonly id: string;
}

const subject = 'round-plan';

/**
 * Makes the runs of a plan those of its day. Another accepted plan of the day is discarded, which works until one of its
 * vehicles has called somewhere. Refuses `plan.unknown`, `plan.not-made`, `plan.over`, `plan.driven`, and `plan.day-odd` for a
 * day that is over.
 */
export async function acceptPlan(tx: Tx, actor: Actor, { county, id }: OnePlan): Promise<void> {
  mustHold(actor, 'rounds.plan', { county, regionCode: String(county) });
  const plans = await holdPlansOfDay(tx, county, id);
  const plan = plans.find((one) => one.id === id);
  refuseUnless(plan !== undefined, 'plan.unknown');
  const { day } = plan;
  if (plan.state === 'accepted') return;
  refuseUnless(plan.state !== 'making' && plan.state !== 'failed', 'plan.not-made');
  refuseUnless(planMoves[plan.state].includes('accepted'), 'plan.over');
  refuseUnless(day >= dayOf(actor.at), 'plan.day-odd');
  const before = plans.find(({ state }) => state === 'accepted');
  if (before !== undefined) {
    refuseUnless(!(await isDriven(tx, county, before.id)), 'plan.driven');
    await setPlan(tx, county, before.id, { state: 'discarded' });
  }
  await setPlan(tx, county, id, { state: 'accepted', acceptedAt: actor.at });
  const detail = { day, ...(before !== undefined && { insteadOf: before.id }) };
  note(tx, actor, { county, action: 'rounds.accept-plan', subject, subjectId: id, detail });
}

/** Discards a plan nobody has begun to drive. Refuses `plan.unknown`, `plan.not-made`, `plan.over`, `plan.driven`. */
export async function discardPlan(tx: Tx, actor: Actor, { county, id }: OnePlan): Promise<void> {
  mustHold(actor, 'rounds.plan', { county, regionCode: String(county) });
  const plan = await holdPlan(tx, county, id);
  refuseUnless(plan !== undefined, 'plan.unknown');
  refuseUnless(plan.state !== 'making' && plan.state !== 'failed', 'plan.not-made');
  refuseUnless(planMoves[plan.state].includes('discarded'), 'plan.over');
  refuseUnless(plan.state !== 'accepted' || !(await isDriven(tx, county, id)), 'plan.driven');
  await setPlan(tx, county, id, { state: 'discarded' });
  const detail = { day: plan.day };
  note(tx, actor, { county, action: 'rounds.discard-plan', subject, subjectId: id, detail });
}
