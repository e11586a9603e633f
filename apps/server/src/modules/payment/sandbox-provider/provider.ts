import type { House } from '#kernel/house.ts';
import type { InstructionKind, PaymentProvider } from '../provider.ts';
import { billOf } from './bill.ts';
import { sandboxKeys } from './keys.ts';
import { tokenOf } from './link.ts';
import { operate } from './operate.ts';
import { isGenuine, readNews } from './read-news.ts';
import { operationOf, tradeOf } from './trade-store.ts';

/** The customer's side of the sandbox: what a real provider's SDK would be. */
export function sandboxProvider(house: House): PaymentProvider {
  const keys = sandboxKeys(house.secret);
  const { db, config } = house;
  return {
    name: 'sandbox',
    payLink({ county, paymentId, amountFen, expiresAt, returnPath }) {
      const token = tokenOf(keys, {
        number: paymentId,
        attach: String(county),
        amountFen,
        expiresAt: expiresAt.toISOString(),
        returnPath,
        notifyUrl: `${config.publicUrl}/api/payment/callbacks/sandbox`,
      });
      return `/sandbox-cashier?token=${token}`;
    },
    verify: (news) => (isGenuine(keys, news) ? readNews(news.payload) : null),
    read: readNews,
    async findTrade(paymentId) {
      const trade = await tradeOf(db, paymentId);
      if (trade === undefined) return null;
      const { no: tradeNo, amountFen, paidAt, freezeUntil } = trade;
      return { tradeNo, paymentId, amountFen, paidAt, freezeUntil };
    },
    tell: (kind, order) => operate(house, kind, order),
    async findOperation(instructionId) {
      const found = await operationOf(db, instructionId);
      if (found === undefined) return null;
      const { no: providerNo, amountFen, doneAt } = found;
      return { providerNo, instructionId, kind: found.kind as InstructionKind, amountFen, doneAt };
    },
    bill: (county, day) => billOf(db, String(county), day),
  };
}
