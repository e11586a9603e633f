import type { Actor } from '#kernel/actor.ts';
import type { ToldEvent } from '#kernel/outbox.ts';
import type { Tx } from '#kernel/transaction.ts';
import { payableTo, post, providerFrozen } from '#modules/ledger/index.ts';
import type { PaymentSplitDone } from '#modules/payment/index.ts';
import { lockByPayment, markDone, sharesOfSettlement } from './settlement-store.ts';
import { receiptsOf } from './shares.ts';
import { takeBack } from './take-back.ts';

/**
 * The provider has paid everybody: what was owed to organisations is settled. Money that was taken in by hand lies in a
 * cash box or at the bank; it stays owed until `payOrganisation`, but for what went back to buyers for them.
 */
export async function hearSplitDone(tx: Tx, actor: Actor, { county, payload }: ToldEvent<PaymentSplitDone>) {
  const settlement = await lockByPayment(tx, county, payload.paymentId);
  if (settlement === undefined || settlement.state === 'done') return;
  const receipts = receiptsOf(await sharesOfSettlement(tx, county, settlement.id));
  const reference = { county, referenceKind: 'settlement' as const, referenceId: settlement.id };
  if (settlement.way === 'sandbox') {
    await post(tx, actor, {
      ...reference,
      transfers: [...receipts].map(([id, amountFen]) => ({
        debit: payableTo('organisation', id),
        credit: providerFrozen(county),
        amountFen,
        kind: 'split',
      })),
    });
  } else {
    await takeBack(tx, actor, { ...reference, organisationIds: [...receipts.keys()] });
  }
  await markDone(tx, county, settlement.id, actor.at);
}
