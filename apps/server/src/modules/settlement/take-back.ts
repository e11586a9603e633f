import type { Actor } from '#kernel/actor.ts';
import type { ToldEvent } from '#kernel/outbox.ts';
import type { Tx } from '#kernel/transaction.ts';
import { balanceOf, holdAccount, payableTo, post, returned, type Transfer } from '#modules/ledger/index.ts';
import type { PaymentRefunded } from '#modules/payment/index.ts';
import { comingFromProvider } from './payout-store.ts';

interface TakeBack {
  readonly county: number;
  readonly organisationIds: readonly string[];
  /** The fact after which it is looked at: posted once for each. */
  readonly referenceKind: 'settlement' | 'refund';
  readonly referenceId: string;
}

/**
 * What the county gave buyers back by hand for an organisation comes off what it owes that organisation by hand, as far as
 * that goes; the rest waits for its next sale. What the provider is still to pay out is not touched.
 */
export async function takeBack(tx: Tx, actor: Actor, command: TakeBack): Promise<void> {
  const { county, organisationIds, referenceKind, referenceId } = command;
  const transfers: Transfer[] = [];
  for (const organisationId of organisationIds.toSorted()) {
    const amountFen = await toTakeBack(tx, county, organisationId);
    if (amountFen <= 0) continue;
    const debit = payableTo('organisation', organisationId);
    transfers.push({ debit, credit: returned(organisationId), amountFen, kind: 'take-back' });
  }
  if (transfers.length > 0) await post(tx, actor, { county, referenceKind, referenceId, transfers });
}

/** The smaller of what an organisation has to give back and what it is owed by hand; holds what it is owed. */
async function toTakeBack(tx: Tx, county: number, organisationId: string): Promise<number> {
  const owesFen = -(await balanceOf(tx, county, returned(organisationId)));
  if (owesFen <= 0) return 0;
  const due = payableTo('organisation', organisationId);
  await holdAccount(tx, county, due);
  const owedFen = await balanceOf(tx, county, due);
  return Math.min(owesFen, owedFen - (await comingFromProvider(tx, county, organisationId)));
}

/** A buyer of goods that were paid by hand has money back: it comes off what their seller is owed. */
export async function hearRefunded(tx: Tx, actor: Actor, { county, id, payload }: ToldEvent<PaymentRefunded>) {
  const { bearerId, way } = payload;
  if (bearerId === null || way === 'sandbox') return;
  await takeBack(tx, actor, { county, organisationIds: [bearerId], referenceKind: 'refund', referenceId: id });
}
