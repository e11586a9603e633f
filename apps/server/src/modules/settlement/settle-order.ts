import type { Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import { note } from '#kernel/audit.ts';
import { newId } from '#kernel/ids.ts';
import type { ToldEvent } from '#kernel/outbox.ts';
import type { Tx } from '#kernel/transaction.ts';
import { sharesTold } from '#modules/collection/index.ts';
import { agentFloat, payableTo, post, secured, type Transfer } from '#modules/ledger/index.ts';
import { merchantOf } from '#modules/merchants/index.ts';
import { pathToCentre } from '#modules/network/index.ts';
import { orderForSettlement, type OrderCompleted, type OrderForSettlement } from '#modules/ordering/index.ts';
import { requestSplit } from '#modules/payment/index.ts';
import { originsOf } from '#modules/quality/index.ts';
import { insertSettlement, insertShares } from './settlement-store.ts';
import { planOfSplit, receiptsOf, sharesOf, type Share } from './shares.ts';

/**
 * The buyer has the goods: the order's money is shared by the rates that were frozen on its lines, and households' by what
 * they were told at the scales. The frozen money turns into what is owed to each, and the provider is asked to split it. An
 * order is settled once.
 */
export async function hearCompleted(tx: Tx, actor: Actor, { county, payload }: ToldEvent<OrderCompleted>) {
  const order = await orderForSettlement(tx, county, payload.orderId);
  const { id: orderId, number: orderNumber, paymentId, way, totalFen } = order;
  const id = newId();
  const settlement = { county, id, orderId, orderNumber, paymentId, way, totalFen };
  if (!(await insertSettlement(tx, { ...settlement, state: 'splitting', wantedAt: actor.at }))) return;

  const shares = await cutOrder(tx, order);
  const sumFen = shares.reduce((sum, { amountFen }) => sum + amountFen, 0);
  assert(sumFen === totalFen, `shares of ${orderNumber} add up to ${sumFen} instead of ${totalFen}`);
  await insertShares(
    tx,
    shares.map((share, index) => ({ county, settlementId: id, seq: index + 1, ...share })),
  );
  const transfers = bookingOf(paymentId, shares);
  await post(tx, actor, { county, referenceKind: 'settlement', referenceId: id, transfers });
  await requestSplit(tx, actor, { county, paymentId, ...planOfSplit(receiptsOf(shares)) });
  const detail = { orderId, totalFen, shares: shares.length };
  note(tx, actor, { county, action: 'settlement.settle', subject: 'settlement', subjectId: id, detail });
}

async function cutOrder(tx: Tx, { county, lines }: OrderForSettlement): Promise<Share[]> {
  const lotIds = lines.flatMap(({ packLots }) => packLots.map(({ lotId }) => lotId));
  const lots = await originsOf(tx, county, lotIds);
  const told = await sharesTold(
    tx,
    county,
    lots.flatMap(({ consignment, harvestLotId }) => (consignment ? harvestLotId : [])),
  );
  const origins = lots.map((lot) => ({ ...lot, householdPerMille: told.get(lot.harvestLotId) ?? null }));
  const centres = new Map<string, string | null>();
  for (const merchantId of new Set(lines.map((line) => line.merchantId))) {
    const merchant = await merchantOf(tx, county, merchantId);
    const path = merchant === undefined ? [] : await pathToCentre(tx, county, merchant.originSiteId);
    centres.set(merchantId, path.at(-1)?.id ?? null);
  }
  return lines.flatMap((line) => sharesOf(line, origins, centres.get(line.merchantId) ?? null));
}

/**
 * The frozen money becomes owed. What is a household's is owed to it, and its seller, who gets that money from the
 * provider, holds it for the household.
 */
function bookingOf(paymentId: string, shares: readonly Share[]): Transfer[] {
  return shares.flatMap(({ partyKind, partyId, reason, amountFen, agentId }) => {
    const owed = {
      debit: secured(paymentId),
      credit: payableTo(partyKind, partyId),
      amountFen,
      kind: 'share',
      memo: reason,
    };
    if (agentId === null) return [owed];
    return [
      owed,
      { debit: agentFloat(agentId), credit: payableTo('organisation', agentId), amountFen, kind: 'hold-for-household' },
    ];
  });
}
