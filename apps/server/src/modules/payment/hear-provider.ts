import type { Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import { isUniqueViolation, type Db } from '#kernel/database.ts';
import type { House } from '#kernel/house.ts';
import { say, type ToldEvent } from '#kernel/outbox.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { atEnd, inTransaction, type Tx } from '#kernel/transaction.ts';
import { applyOperation } from './apply-operation.ts';
import { applyTrade, type Outcome } from './apply-trade.ts';
import { applied, insertCallback, lockCallback } from './callback-store.ts';
import { findInstruction } from './instruction-store.ts';
import type { CallbackStored } from './news.ts';
import type { PaymentState } from './payment.ts';
import { findPayment } from './payment-store.ts';
import type { ProviderNews, SignedNews } from './provider.ts';
import { providerOf } from './providers.ts';

/**
 * Stores a provider's signed news and says so; it is applied afterwards, in a step of its own. Told again, nothing
 * happens. Refuses `payment.provider-unknown` and `payment.signature`, and stores nothing then.
 */
export async function storeCallback(house: House, actor: Actor, provider: string, signed: SignedNews): Promise<void> {
  const from = providerOf(house, provider);
  refuseUnless(from !== undefined, 'payment.provider-unknown');
  const news = from.verify(signed);
  refuseUnless(news !== null, 'payment.signature');
  const { county, eventId } = news;
  const paymentId = await paymentIdOf(house.db, news);
  const kind = news.kind === 'paid' ? 'paid' : news.operation.kind;
  const callback = { county, provider, providerEventId: eventId, paymentId, kind, ...signed, receivedAt: actor.at };
  try {
    await inTransaction(house.db, async (tx) => {
      atEnd(tx, insertCallback(callback));
      say<CallbackStored>(tx, actor, { type: 'payment.callback-stored', county, payload: { provider, eventId } });
    });
  } catch (error) {
    // It was told before.
    if (!isUniqueViolation(error)) throw error;
  }
}

/** Of which payment the news is; news of an instruction that we don't know is filed under its own number. */
async function paymentIdOf(db: Db, news: ProviderNews): Promise<string> {
  if (news.kind === 'paid') return news.trade.paymentId;
  const { instructionId } = news.operation;
  return (await findInstruction(db, news.county, instructionId))?.paymentId ?? instructionId;
}

/** Applies stored news once, whatever was applied before it. */
export const hearStored =
  (house: House) =>
  async (tx: Tx, actor: Actor, { county, payload }: ToldEvent<CallbackStored>): Promise<void> => {
    const key = { county, ...payload };
    const stored = await lockCallback(tx, key);
    if (stored === undefined || stored.appliedAt !== null) return;
    const news = providerOf(house, payload.provider)?.read(stored.payload) ?? null;
    assert(news !== null, 'what was stored could be read');
    atEnd(tx, applied(key, actor.at, await apply(tx, actor, news)));
  };

const apply = (tx: Tx, actor: Actor, news: ProviderNews): Promise<Outcome> =>
  news.kind === 'paid'
    ? applyTrade(tx, actor, news.county, news.trade)
    : applyOperation(tx, actor, news.county, news.operation);

/**
 * Asks the provider about a payment rather than wait for its news, which may be late or lost; answers how it stands.
 * Refuses `payment.unknown`.
 */
export async function askAboutPayment(house: House, actor: Actor, county: number, id: string): Promise<PaymentState> {
  const payment = await findPayment(house.db, county, id);
  refuseUnless(payment !== undefined, 'payment.unknown');
  if (payment.providerTradeNo !== null) return payment.state;
  const trade = await providerOf(house, payment.way)?.findTrade(id);
  if (!trade) return payment.state;
  const outcome = await inTransaction(house.db, (tx) => applyTrade(tx, actor, county, trade));
  return outcome === 'applied' ? 'secured' : ((await findPayment(house.db, county, id))?.state ?? payment.state);
}
