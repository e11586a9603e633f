import { endpoints } from '@shanhuo/contract';
import { expectEqual, found } from '../expect.ts';
import type { Step } from '../walk.ts';

export const countySees: Step = {
  title: 'The county sees the day, and each figure opens the records behind it',
  async walk({ party, day }) {
    const { officer, auditor, county } = party;
    const params = { county };
    const { figures } = await officer.call(endpoints.indicators.dayFigures, { params, query: { day } });
    const valueOf = (code: string) =>
      found(
        figures.find((figure) => figure.code === code),
        code,
      ).value;
    const least = { 'collection-entries': 2, 'orders-paid': 1, 'parcels-signed': 1, 'payouts-household-money': 1 };
    for (const [code, value] of Object.entries(least))
      expectEqual(valueOf(code) >= value, true, `${code} counts this journey`);

    const records = await officer.call(endpoints.collection.listEntries, { params, query: { day, limit: 1 } });
    const again = await officer.call(endpoints.indicators.dayFigures, { params, query: { day } });
    const entries = found(
      again.figures.find(({ code }) => code === 'collection-entries'),
      'the figure',
    ).value;
    expectEqual(entries >= records.sum.entries, true, 'the figure and the records behind it');

    const books = await auditor.call(endpoints.ledger.trialBalance, { params });
    expectEqual([books.differenceFen, books.wrongBalances, books.debitFen], [0, 0, books.creditFen], 'the books');
    const chain = await auditor.call(endpoints.audit.verifyChain, { params });
    expectEqual(chain.brokenAt, null, 'the chain of audit notes');
    const { checks } = await auditor.call(endpoints.indicators.crossChecks, { params });
    const disagreeing = checks.filter(({ differing }) => differing > 0);
    expectEqual(disagreeing, [], 'stock, reservations, lots, packs, parcels and payments');
    return `${figures.length} figures with their records; ${books.transfers} transfers balance to the fen; ${checks.length} cross-checks agree; ${chain.sealed} notes sealed`;
  },
};
