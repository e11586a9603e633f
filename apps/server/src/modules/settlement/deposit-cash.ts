import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { rowInto } from '#kernel/write.ts';
import { balanceOf, bank, cashFloat, holdAccount, post } from '#modules/ledger/index.ts';
import { siteOf } from '#modules/network/index.ts';
import { buyersCashAt } from './buyers-cash.ts';
import { findDeposit } from './payout-store.ts';

export interface DepositCash {
  readonly county: number;
  readonly id: string;
  readonly siteId: string;
  readonly amountFen: number;
}

/**
 * A station hands cash of its box over to the county: what buyers paid there goes to the county's account, from which the
 * sellers are paid. The clerk who has counted it records it, so that a box is never lighter by its keeper's word alone.
 * Refuses `payout.source-missing` for an unknown station, `deposit.more-than-box` for more than the box holds,
 * `deposit.more-than-taken` for more than buyers paid there (the rest is what organisations brought for their purchases and
 * households), and `request.conflict` for another deposit of the same id.
 */
export async function depositCash(tx: Tx, actor: Actor, { county, id, siteId, amountFen }: DepositCash): Promise<void> {
  mustHold(actor, 'settlement.run', { county });
  refuseUnless((await siteOf(tx, county, siteId)) !== undefined, 'payout.source-missing');
  const known = await findDeposit(tx, county, id);
  if (known !== undefined) {
    refuseUnless(known.siteId === siteId && known.amountFen === amountFen, 'request.conflict');
    return;
  }
  await holdAccount(tx, county, cashFloat(siteId));
  // Balance is credit − debit: what lies in a box stands below zero.
  const boxFen = -(await balanceOf(tx, county, cashFloat(siteId)));
  refuseUnless(amountFen <= boxFen, 'deposit.more-than-box', { yuan: yuanOf(boxFen) });
  const takenFen = await buyersCashAt(tx, county, siteId);
  refuseUnless(amountFen <= takenFen, 'deposit.more-than-taken', { yuan: yuanOf(takenFen) });
  await post(tx, actor, {
    county,
    referenceKind: 'cash-deposit',
    referenceId: id,
    transfers: [{ debit: bank(county), credit: cashFloat(siteId), amountFen, kind: 'deposit-cash' }],
  });
  atEnd(
    tx,
    rowInto('settlement.cashDeposit', { county, id, siteId, amountFen, receivedBy: actor.personId, at: actor.at }),
  );
  const detail = { siteId, amountFen };
  note(tx, actor, { county, action: 'settlement.deposit-cash', subject: 'station', subjectId: siteId, detail });
}

const yuanOf = (fen: number): string => (Math.max(0, fen) / 100).toFixed(2);
