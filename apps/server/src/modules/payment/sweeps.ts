import { system } from '#kernel/actor.ts';
import { daysAfter, dayOf, minutesAfter } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import type { Sweep } from '#kernel/module.ts';
import { askAboutPayment } from './hear-provider.ts';
import { dueInstructions } from './instruction-store.ts';
import { countiesPaying, unanswered } from './payment-store.ts';
import { reconcile } from './reconcile.ts';
import { deliverDue } from './sandbox-provider/index.ts';
import { askAboutInstruction, sendInstruction } from './send-instruction.ts';

const BATCH = 200;
const ASK_FOR_MINUTES = 30;

/** Sends again what could not be sent, and asks about what was not answered. */
export async function sendDue(house: House): Promise<void> {
  const actor = system(house.clock.now(), 'sweep payment.send-due');
  for (const { county, id, state } of await dueInstructions(house.db, actor.at, BATCH)) {
    await (state === 'sent' ? askAboutInstruction : sendInstruction)(house, actor, county, id);
  }
}

/** Asks about payments whose time has just run out: the buyer may have paid and the news got lost. */
export async function askProvider(house: House): Promise<void> {
  const actor = system(house.clock.now(), 'sweep payment.ask-provider');
  const from = minutesAfter(actor.at, -ASK_FOR_MINUTES);
  for (const { county, id } of await unanswered(house.db, from, actor.at, BATCH)) {
    await askAboutPayment(house, actor, county, id);
  }
}

/** Compares yesterday's bill with the books, in the morning when it is out. */
export async function reconcileYesterday(house: House): Promise<void> {
  const actor = system(house.clock.now(), 'sweep payment.reconcile');
  const day = dayOf(daysAfter(actor.at, -1));
  for (const county of await countiesPaying(house.db)) await reconcile(house, actor, { county, day });
}

export const paymentSweeps: readonly Sweep[] = [
  { name: 'payment.send-due', cron: '* * * * *', run: sendDue },
  { name: 'payment.ask-provider', cron: '*/5 * * * *', run: askProvider },
  // 09:40 in Asia/Shanghai; crontabs are in UTC.
  { name: 'payment.reconcile', cron: '40 1 * * *', run: reconcileYesterday },
  { name: 'sandbox-provider.deliver-due', cron: '* * * * *', run: deliverDue },
];
