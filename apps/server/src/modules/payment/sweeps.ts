import { system } from '#kernel/actor.ts';
import { daysAfter, dayOf, minutesAfter } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import type { Sweep } from '#kernel/module.ts';
import { askAboutPayment } from './hear-provider.ts';
import { dueInstructions } from './instruction-store.ts';
import { countiesPaying, unanswered } from './payment-store.ts';
import { SANDBOX } from './providers.ts';
import { reconcile } from './reconcile.ts';
import { resultOf } from './reconciliation-store.ts';
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

/** So many days back a bill is fetched that nobody fetched in time: the house was down, or the provider was. */
const DAYS_BACK = 7;

/**
 * Compares yesterday's bill with the books, in the morning when it is out, and those of the days before that were missed.
 */
export async function reconcileYesterday(house: House): Promise<void> {
  const actor = system(house.clock.now(), 'sweep payment.reconcile');
  for (const county of await countiesPaying(house.db)) {
    for (let back = DAYS_BACK; back >= 1; back -= 1) {
      const day = dayOf(daysAfter(actor.at, -back));
      const isKnown = (await resultOf(house.db, county, SANDBOX, day)) !== null;
      if (!isKnown || back === 1) await reconcile(house, actor, { county, day });
    }
  }
}

export const paymentSweeps: readonly Sweep[] = [
  { name: 'payment.send-due', cron: '* * * * *', run: sendDue },
  { name: 'payment.ask-provider', cron: '*/5 * * * *', run: askProvider },
  // 09:40 in Asia/Shanghai; crontabs are in UTC.
  { name: 'payment.reconcile', cron: '40 1 * * *', run: reconcileYesterday },
  { name: 'sandbox-provider.deliver-due', cron: '* * * * *', run: deliverDue },
];
