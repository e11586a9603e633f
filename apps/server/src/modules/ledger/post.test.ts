import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { accountIdOf, bank, cashFloat, payableTo, providerFrozen, secured, type Account } from './account.ts';
import { balanceOf, flowOf } from './ledger-store.ts';
import { post, type Transfer } from './post.ts';
import { trialBalance } from './trial-balance.ts';

const COUNTY = 422_826;

describe('posting', () => {
  let t: TestHouse;
  beforeAll(async () => {
    t = await openTestHouse();
  });
  afterAll(() => t.close());

  const send = (transfers: readonly Transfer[], referenceId: string = newId()) =>
    t.act((tx, actor) => post(tx, actor, { county: COUNTY, referenceKind: 'test', referenceId, transfers }));
  const balance = (account: Account) => balanceOf(t.house.db, COUNTY, account);
  const expectBalanced = async () => {
    const { differenceFen, wrongBalances } = await trialBalance(t.house.db, COUNTY);
    expect({ differenceFen, wrongBalances }).toEqual({ differenceFen: 0, wrongBalances: 0 });
  };

  it('opens accounts, keeps what is owed and sums the rest', async () => {
    const payment = secured(newId());
    await send([{ debit: providerFrozen(COUNTY), credit: payment, amountFen: 5380, kind: 'secure' }]);
    expect(await balance(payment)).toBe(5380);
    expect(await balance(providerFrozen(COUNTY))).toBe(-5380);
    await expectBalanced();
  });

  it('posts one fact once, also when it is sent at the same time', async () => {
    const payment = secured(newId());
    const id = newId();
    const transfers = [{ debit: bank(COUNTY), credit: payment, amountFen: 100, kind: 'secure' }];
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(transfers, id)));
    expect(answers.filter(Boolean)).toEqual([true]);
    expect(await balance(payment)).toBe(100);
  });

  it('never takes more out of a kept account than is in it', async () => {
    const owed = payableTo('household', newId());
    const box = cashFloat(newId());
    await send([{ debit: bank(COUNTY), credit: owed, amountFen: 300, kind: 'share' }]);
    const pay = () => send([{ debit: owed, credit: box, amountFen: 100, kind: 'pay-cash' }]).catch(() => 'refused');
    const answers = await Promise.all(Array.from({ length: 5 }, pay));
    expect(answers.filter((answer) => answer === true).length).toBe(3);
    expect(answers.filter((answer) => answer === 'refused').length).toBe(2);
    expect([await balance(owed), await balance(box)]).toEqual([0, 300]);
    const unknown = payableTo('household', newId());
    await expect(send([{ debit: unknown, credit: box, amountFen: 1, kind: 'pay-cash' }])).rejects.toMatchObject({
      code: 'ledger.not-enough',
    });
    await expectBalanced();
  });

  it('posts over many accounts at once without deadlock, whatever the order of the transfers', async () => {
    // Often, since two that open the same account at the same moment meet only now and then.
    for (let round = 0; round < 15; round += 1) {
      const owners = Array.from({ length: 6 }, () => payableTo('organisation', newId()));
      const credits = owners.map((credit) => ({ debit: bank(COUNTY), credit, amountFen: 10, kind: 'share' }));
      const all = Array.from({ length: 12 }, (_, turn) => send(turn % 2 === 0 ? credits : credits.toReversed()));
      await Promise.all(all);
      expect(await Promise.all(owners.map(balance))).toEqual(owners.map(() => 120));
    }
    await expectBalanced();
  });

  it('tells a cash box: what was in it, what came and what went', async () => {
    const box = cashFloat(newId());
    const owed = payableTo('household', newId());
    const at = t.clock.at;
    await send([{ debit: box, credit: owed, amountFen: 900, kind: 'fund-float' }]);
    t.clock.at = new Date(at.getTime() + 3_600_000);
    await send([{ debit: owed, credit: box, amountFen: 250, kind: 'pay-cash' }]);
    const from = new Date(at.getTime() + 60_000);
    const until = new Date(at.getTime() + 7_200_000);
    expect(await flowOf(t.house.db, COUNTY, box, { from, until })).toEqual({
      openingFen: 900,
      debitFen: 0,
      creditFen: 250,
    });
  });

  it('agrees with a simple model over any transfers', async () => {
    const accounts = [bank(COUNTY), ...Array.from({ length: 3 }, () => payableTo('household', newId()))];
    const index = fc.integer({ min: 0, max: accounts.length - 1 });
    const move = fc.record({ from: index, to: index, amountFen: fc.integer({ min: 1, max: 500 }) });
    const model = accounts.map(() => 0);
    model[0] = await balance(bank(COUNTY));
    const batches = fc.array(
      move.filter(({ from, to }) => from !== to),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(batches, async (moves) => {
        const transfers = moves.map(({ from, to, amountFen }) => ({
          debit: accounts[from] ?? bank(COUNTY),
          credit: accounts[to] ?? bank(COUNTY),
          amountFen,
          kind: 'move',
        }));
        const next = [...model];
        for (const { from, to, amountFen } of moves) {
          next[from] = (next[from] ?? 0) - amountFen;
          next[to] = (next[to] ?? 0) + amountFen;
        }
        const isCovered = next.every((fen, at) => at === 0 || fen >= 0);
        const posted = await send(transfers).catch(() => false);
        expect(posted).toBe(isCovered);
        if (isCovered) model.splice(0, model.length, ...next);
        expect(await Promise.all(accounts.map(balance))).toEqual(model);
      }),
      { numRuns: 30 },
    );
    await expectBalanced();
  });

  it('names accounts by what they are', () => {
    const id = accountIdOf(COUNTY, bank(COUNTY));
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(accountIdOf(COUNTY, bank(COUNTY))).toBe(id);
    expect(accountIdOf(330_110, bank(COUNTY))).not.toBe(id);
  });
});
