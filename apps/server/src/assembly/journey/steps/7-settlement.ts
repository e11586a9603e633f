import { endpoints } from '@shanhuo/contract';
import { newId } from '#kernel/ids.ts';
import { eventually, expectEqual, found } from '../expect.ts';
import { BOXES_SOLD, type Step, type Walk } from '../walk.ts';

export const settlement: Step = {
  title: 'The secured money is split to the fen, and the household is paid its share',
  async walk(walk) {
    const { party, orderId, totalFen, householdId, paidOutrightFen } = walk;
    const { settlement: accountant, keeper, county, stationId } = party;
    const params = { county };
    const row = await eventually('the settlement is done', async () => {
      const page = await accountant.call(endpoints.settlement.listSettlements, { params, query: { limit: 200 } });
      return page.items.find((item) => item.orderId === orderId && item.state === 'done') ?? null;
    });
    const { shares } = await accountant.call(endpoints.settlement.getSettlement, { params: { county, id: row.id } });
    const sum = shares.reduce((fen, share) => fen + share.amountFen, 0);
    expectEqual(sum, totalFen, 'the shares add up to the total');
    const due = shares
      .filter(({ partyId }) => partyId === householdId)
      .reduce((fen, share) => fen + share.amountFen, 0);
    const exact = await householdPart(walk);
    expectEqual(
      Math.abs(due - exact) < 1,
      true,
      `the household’s part of the sale, ${due} of exactly ${exact.toFixed(3)} fen`,
    );

    const ledgerOf = async () =>
      keeper.call(endpoints.settlement.householdLedger, { params: { county, id: householdId }, query: {} });
    expectEqual((await ledgerOf()).dueFen, due, 'what the household’s own ledger says is due');
    await keeper.call(endpoints.settlement.payHousehold, {
      params: { county, id: householdId },
      body: { id: newId(), amountFen: due, way: 'cash', siteId: stationId },
    });
    const ledger = await ledgerOf();
    expectEqual(
      [ledger.dueFen, ledger.earnedFen, ledger.paidFen],
      [0, paidOutrightFen + due, paidOutrightFen + due],
      'ledger',
    );
    await balanced(walk);
    return `${shares.length} shares of ${totalFen} fen; household: ${paidOutrightFen} at the scales + ${due} from the sale, all paid; books balance`;
  },
};

/**
 * Worked out here again from the county's rule: its share in a thousand of the part of the goods that was consigned, by
 * weight. Exact, with its fraction of a fen: cutting by largest remainder gives the fen below it or the one above.
 */
async function householdPart({ party, lots, priceFen }: Walk): Promise<number> {
  const rules = await party.settlement.call(endpoints.pricing.listShareRules, { params: { county: party.county } });
  const rule = found(
    rules.items.find(({ merchantId }) => merchantId === party.merchantId) ??
      rules.items.find(({ merchantId }) => merchantId === null),
    'the share rule',
  );
  const all = lots.reduce((sum, { grams }) => sum + grams, 0);
  const consigned = lots.reduce((sum, { grams, consignment }) => sum + (consignment ? grams : 0), 0);
  return (priceFen * BOXES_SOLD * rule.householdPerMille * consigned) / (1000 * all);
}

async function balanced({ party }: Walk): Promise<void> {
  const books = await party.auditor.call(endpoints.ledger.trialBalance, { params: { county: party.county } });
  expectEqual([books.differenceFen, books.wrongBalances], [0, 0], 'the county’s books');
}
