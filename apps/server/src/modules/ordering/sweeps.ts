import { endReasons } from '@shanhuo/contract/ordering/end-reasons';
import { system } from '#kernel/actor.ts';
import { daysAfter } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import { inTransaction } from '#kernel/transaction.ts';
import { refundReadiness } from '#modules/payment/index.ts';
import { endUnpaid } from './cancel-order.ts';
import { giveUp, lockWithParts } from './give-up-part.ts';
import { DAYS_UNTIL_GIVEN_UP, DAYS_UNTIL_RECEIVED } from './order.ts';
import { lockOrder, longUnderWay, unpaidSince, waitingSince } from './order-store.ts';
import { complete } from './receive-order.ts';

const BATCH = 200;

/** Ends orders whose hold has passed unpaid, so that their stock can be bought; each in its own transaction. */
export async function endUnpaidOrders({ db, clock }: House): Promise<void> {
  const actor = system(clock.now(), 'sweep ordering.end-unpaid');
  for (const { county, id } of await unpaidSince(db, actor.at, BATCH)) {
    await inTransaction(db, async (tx) => {
      const order = await lockOrder(tx, county, id);
      if (order?.state === 'placed' && order.holdUntil < actor.at) await endUnpaid(tx, actor, order, endReasons.unpaid);
    });
  }
}

/** Counts orders as received that nobody has confirmed ten days after a carrier took them, so that sellers get their money. */
export async function receiveByTime({ db, clock }: House): Promise<void> {
  const actor = system(clock.now(), 'sweep ordering.receive-by-time');
  for (const { county, id } of await longUnderWay(db, daysAfter(actor.at, -DAYS_UNTIL_RECEIVED), BATCH)) {
    await inTransaction(db, async (tx) => {
      const order = await lockOrder(tx, county, id);
      if (order?.state === 'dispatched' && !order.disputed) await complete(tx, actor, order, 'time');
    });
  }
}

/** Gives up parts that nobody sent within ten days, one refund of an order after the other. */
export async function giveUpLate({ db, clock }: House): Promise<void> {
  const actor = system(clock.now(), 'sweep ordering.give-up-late');
  const since = daysAfter(actor.at, -DAYS_UNTIL_GIVEN_UP);
  for (const { county, orderId, partId } of await waitingSince(db, since, BATCH)) {
    await inTransaction(db, async (tx) => {
      const { order, parts } = await lockWithParts(tx, county, orderId);
      const part = parts.find(({ id }) => id === partId);
      if (part?.state !== 'waiting' || order.state !== 'paid') return;
      // Other money of the order is on its way back: the next round does this one.
      if ((await refundReadiness(tx, county, order.paymentId)) !== 'frozen') return;
      await giveUp(tx, actor, order, { parts, part, reason: endReasons.notSent });
    });
  }
}
