import type { Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import { minutesAfter } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import { inTransaction } from '#kernel/transaction.ts';
import { applyOperation } from './apply-operation.ts';
import { changeInstruction, findInstruction, type InstructionRow } from './instruction-store.ts';
import { minutesUntilRetry } from './payment.ts';
import { findPayment } from './payment-store.ts';
import { ProviderSaysNo, type PaymentProvider } from './provider.ts';
import { providerOf } from './providers.ts';

/** Sent and not answered: the provider is asked after so many minutes. */
const ASK_AFTER_MINUTES = 10;

/**
 * Tells the provider what is wanted, outside of any transaction, and records that it was told. When it can't be reached
 * the sweep tries again later, under the same number, so that it is never done twice. When it says no for good, the
 * instruction has failed and waits for people.
 */
export async function sendInstruction(house: House, actor: Actor, county: number, id: string): Promise<void> {
  const instruction = await findInstruction(house.db, county, id);
  if (instruction?.state !== 'wanted' || instruction.nextTryAt === null) return;
  const { provider, tradeNo } = await targetOf(house, instruction);
  const { kind, amountFen, parts, bearerId } = instruction;
  const tries = instruction.tries + 1;
  const change = await provider.tell(kind, { instructionId: id, tradeNo, amountFen, parts, bearerId }).then(
    () => ({ state: 'sent', sentAt: actor.at, nextTryAt: minutesAfter(actor.at, ASK_AFTER_MINUTES), failure: null }),
    (error: unknown) => {
      const failure = error instanceof Error ? error.message : String(error);
      if (error instanceof ProviderSaysNo) return { state: 'failed', nextTryAt: null, failure };
      return { nextTryAt: minutesAfter(actor.at, minutesUntilRetry(tries)), failure };
    },
  );
  await inTransaction(house.db, async (tx) => {
    const now = await findInstruction(tx, county, id, 'locked');
    assert(now !== undefined, 'instructions are never deleted');
    // The answer may have been quicker than this record.
    await changeInstruction(tx, now, { ...(now.state === 'wanted' && change), tries });
  });
}

/** Asks what became of an instruction that was sent and never answered. */
export async function askAboutInstruction(house: House, actor: Actor, county: number, id: string): Promise<void> {
  const instruction = await findInstruction(house.db, county, id);
  if (instruction?.state !== 'sent') return;
  const { provider } = await targetOf(house, instruction);
  const operation = await provider.findOperation(id);
  await inTransaction(house.db, async (tx) => {
    if (operation !== null) await applyOperation(tx, actor, county, operation);
    // It doesn't know it: tell it again.
    else await changeInstruction(tx, instruction, { state: 'wanted', nextTryAt: actor.at });
  });
}

async function targetOf(
  house: House,
  { county, paymentId, tradeNo }: InstructionRow,
): Promise<{ provider: PaymentProvider; tradeNo: string }> {
  const payment = await findPayment(house.db, county, paymentId);
  const provider = payment && providerOf(house, payment.way);
  const trade = tradeNo ?? payment?.providerTradeNo ?? null;
  assert(provider !== undefined && trade !== null, 'instructions are of payments through a provider');
  return { provider, tradeNo: trade };
}
