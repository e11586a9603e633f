import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { dayOf } from '#kernel/clock.ts';
import { humanNumber } from '#kernel/ids.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { balanceOf, payableTo, post, type Account } from '#modules/ledger/index.ts';
import { findPayout, insertPayout } from './payout-store.ts';

export interface PayoutFacts {
  readonly county: number;
  readonly id: string;
  readonly partyKind: 'household' | 'organisation';
  readonly partyId: string;
  readonly amountFen: number;
  readonly way: 'cash' | 'account' | 'transfer';
  readonly siteId: string | null;
  readonly agentId: string | null;
}

/** Whether this payout was recorded before. Refuses `request.conflict` when its id stands for another one. */
export async function wasPaidBefore(tx: Tx, payout: PayoutFacts): Promise<boolean> {
  const known = await findPayout(tx, payout.county, payout.id);
  if (known === undefined) return false;
  const { county: _, ...facts } = payout;
  const isSame = Object.entries(facts).every(([name, fact]) => known[name as keyof typeof facts] === fact);
  refuseUnless(isSame, 'request.conflict');
  return true;
}

/** Books money that was handed over and keeps its slip; answers what is still owed. Refuses `payout.more-than-due`. */
export async function recordPayout(tx: Tx, actor: Actor, payout: PayoutFacts, source: Account): Promise<number> {
  const { county, id, partyKind, partyId, amountFen, way } = payout;
  const debit = payableTo(partyKind, partyId);
  await post(tx, actor, {
    county,
    referenceKind: 'payout',
    referenceId: id,
    transfers: [{ debit, credit: source, amountFen, kind: `pay-${way}` }],
    notEnough: 'payout.more-than-due',
  });
  const leftFen = await balanceOf(tx, county, debit);
  const number = humanNumber('FK', dayOf(actor.at));
  await insertPayout(tx, { ...payout, number, leftFen, paidBy: actor.personId, at: actor.at });
  const detail = { partyKind, partyId, amountFen, way, siteId: payout.siteId, agentId: payout.agentId };
  note(tx, actor, { county, action: 'settlement.pay', subject: 'payout', subjectId: id, detail });
  return leftFen;
}
