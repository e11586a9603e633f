import { holds, mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { organisationOf } from '#modules/accounts/index.ts';
import { agentFloat, cashFloat, goodsBought, post } from '#modules/ledger/index.ts';
import { siteOf } from '#modules/network/index.ts';
import { findFunding, insertFunding } from './payout-store.ts';

export interface FundFloat {
  readonly county: number;
  readonly id: string;
  readonly siteId: string;
  /** Whose cash it is. */
  readonly organisationId: string;
  /** purchases: to buy its goods with · households: what it holds for them */
  readonly purpose: 'purchases' | 'households';
  readonly amountFen: number;
}

/**
 * An organisation brings cash to a station's box; the keeper who takes it in, or the organisation, records it. Refuses
 * `payout.source-missing` for an unknown station or organisation, and `request.conflict` for another funding of the same
 * id.
 */
export async function fundFloat(tx: Tx, actor: Actor, command: FundFloat): Promise<void> {
  const { county, id, siteId, organisationId, purpose, amountFen } = command;
  const isOwn = holds(actor, 'settlement.pay-household', { county, organisationId });
  if (!isOwn) mustHold(actor, 'settlement.pay-household', { county, organisationId: siteId });
  refuseUnless((await siteOf(tx, county, siteId)) !== undefined, 'payout.source-missing');
  refuseUnless((await organisationOf(tx, organisationId))?.county === county, 'payout.source-missing');
  if (await wasFundedBefore(tx, command)) return;
  const credit = purpose === 'purchases' ? goodsBought(organisationId) : agentFloat(organisationId);
  await post(tx, actor, {
    county,
    referenceKind: 'float-funding',
    referenceId: id,
    transfers: [{ debit: cashFloat(siteId), credit, amountFen, kind: 'fund-float', memo: purpose }],
  });
  atEnd(tx, insertFunding({ ...command, at: actor.at }));
  const detail = { siteId, organisationId, purpose, amountFen };
  note(tx, actor, { county, action: 'settlement.fund-float', subject: 'station', subjectId: siteId, detail });
}

async function wasFundedBefore(tx: Tx, { county, id, ...facts }: FundFloat): Promise<boolean> {
  const known = await findFunding(tx, county, id);
  if (known === undefined) return false;
  const isSame = Object.entries(facts).every(([name, fact]) => known[name as keyof typeof facts] === fact);
  refuseUnless(isSame, 'request.conflict');
  return true;
}
