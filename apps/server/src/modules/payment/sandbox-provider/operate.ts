import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import { humanNumber } from '#kernel/ids.ts';
import { inTransaction, type Tx } from '#kernel/transaction.ts';
import { ProviderSaysNo, type InstructionKind, type ProviderOrder } from '../provider.ts';
import { sandboxControls } from './controls.ts';
import { notify } from './notice.ts';
import { addToReceiver, insertOperation, lockTrade, moveTrade, operationOf, type TradeRow } from './trade-store.ts';

/** As real providers have it: one split has at most 50 receivers. */
const MAX_RECEIVERS = 50;

/**
 * Splits, releases or refunds frozen money, or takes a refund from a receiver after the split. Told twice, it does it
 * once. Says no to more than there is, to what it doesn't know, and to frozen money after its 180 days.
 */
export async function operate(house: House, kind: InstructionKind, order: ProviderOrder): Promise<void> {
  const controls = sandboxControls(house);
  if (controls.failNext > 0) {
    controls.failNext -= 1;
    throw new Error('the sandbox provider does not answer');
  }
  await inTransaction(house.db, (tx) => carryOut(tx, house, kind, order));
  if (controls.loseNext > 0) {
    controls.loseNext -= 1;
    throw new Error('the answer of the sandbox provider was lost');
  }
}

async function carryOut(tx: Tx, house: House, kind: InstructionKind, order: ProviderOrder): Promise<void> {
  const { instructionId, tradeNo, amountFen, parts, bearerId } = order;
  const trade = await lockTrade(tx, tradeNo);
  if (trade === undefined) throw new ProviderSaysNo(`no trade ${tradeNo}`);
  if ((await operationOf(tx, instructionId)) !== undefined) return;
  const at = house.clock.now();
  if (at > trade.freezeUntil && bearerId === null) throw new ProviderSaysNo('the freeze of this trade is over');
  if (kind === 'refund') await refund(tx, trade, order);
  else await passOn(tx, trade, kind, order);
  const no = humanNumber('SO', dayOf(at));
  await insertOperation(tx, {
    no,
    customerNumber: instructionId,
    tradeNo,
    kind,
    amountFen,
    parts: JSON.stringify(parts),
    bearer: bearerId,
    askedAt: at,
    doneAt: at,
  });
  const news = { number: instructionId, providerNo: no, operation: kind, amountFen, doneAt: at.toISOString() };
  notify(tx, house, trade.notifyUrl, { kind: 'done', attach: trade.attach, ...news });
}

async function passOn(tx: Tx, trade: TradeRow, kind: InstructionKind, { amountFen, parts }: ProviderOrder) {
  if (amountFen > trade.frozenFen) throw new ProviderSaysNo(`only ${trade.frozenFen} fen are frozen`);
  if (kind === 'release' && amountFen !== trade.frozenFen) throw new ProviderSaysNo('a release is of all that is left');
  if (parts.length === 0 || parts.length > MAX_RECEIVERS) throw new ProviderSaysNo('1 to 50 receivers');
  const sum = parts.reduce((total, part) => total + part.amountFen, 0);
  if (sum !== amountFen || parts.some((part) => part.amountFen <= 0))
    throw new ProviderSaysNo('the parts do not add up');
  const inOrder = parts.toSorted((a, b) => (a.receiverId < b.receiverId ? -1 : 1));
  for (const { receiverId, amountFen: partFen } of inOrder) await addToReceiver(tx, receiverId, partFen);
  const { frozenFen, releasedFen } = trade;
  await moveTrade(tx, { ...trade, frozenFen: frozenFen - amountFen, releasedFen: releasedFen + amountFen });
}

async function refund(tx: Tx, trade: TradeRow, { amountFen, bearerId }: ProviderOrder): Promise<void> {
  const refundedFen = trade.refundedFen + amountFen;
  if (bearerId === null) {
    if (amountFen > trade.frozenFen) throw new ProviderSaysNo(`only ${trade.frozenFen} fen are frozen`);
    await moveTrade(tx, { ...trade, frozenFen: trade.frozenFen - amountFen, refundedFen });
    return;
  }
  if (amountFen > trade.releasedFen) throw new ProviderSaysNo(`only ${trade.releasedFen} fen were released`);
  const left = await addToReceiver(tx, bearerId, -amountFen);
  if (left < 0) throw new ProviderSaysNo('the receiver does not have that much');
  await moveTrade(tx, { ...trade, releasedFen: trade.releasedFen - amountFen, refundedFen });
}
