import { system } from '#kernel/actor.ts';
import { daysAfter } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import { inTransaction } from '#kernel/transaction.ts';
import { endUnpaid } from './cancel-order.ts';
import { DAYS_UNTIL_RECEIVED } from './order.ts';
import { dispatchedBefore, lockOrder, unpaidSince } from './order-store.ts';
import { complete } from './receive-order.ts';

const BATCH = 200;

/** Ends orders whose hold has passed unpaid, so that their stock can be bought; each in its own transaction. */
export async function endUnpaidOrders({ db, clock }: House): Promise<void> {
  const actor = system(clock.now(), 'sweep ordering.end-unpaid');
  for (const { county, id } of await unpaidSince(db, actor.at, BATCH)) {
    await inTransaction(db, async (tx) => {
      const order = await lockOrder(tx, county, id);
      if (order?.state === 'placed' && order.holdUntil < actor.at)
        await endUnpaid(tx, actor, order, 'not paid in time');
    });
  }
}

/** Counts orders as received that nobody has confirmed ten days after dispatch, so that sellers get their money. */
export async function receiveByTime({ db, clock }: House): Promise<void> {
  const actor = system(clock.now(), 'sweep ordering.receive-by-time');
  for (const { county, id } of await dispatchedBefore(db, daysAfter(actor.at, -DAYS_UNTIL_RECEIVED), BATCH)) {
    await inTransaction(db, async (tx) => {
      const order = await lockOrder(tx, county, id);
      if (order?.state === 'dispatched' && !order.disputed) await complete(tx, actor, order, 'time');
    });
  }
}
