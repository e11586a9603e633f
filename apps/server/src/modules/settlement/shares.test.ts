import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOfSplit, receiptsOf, sharesOf, type Origin, type SoldLine } from './shares.ts';

const line: SoldLine = {
  line: 1,
  merchantId: 'seller',
  lineFen: 10_000,
  freightFen: 800,
  householdPerMille: 700,
  stationPerMille: 30,
  platformPerMille: 10,
  packLots: [{ lotId: 'a', boxes: 1 }],
};
const origin = (part: Partial<Origin>): Origin => ({
  packLotId: 'a',
  grams: 1000,
  consignment: true,
  householdId: 'tian',
  stationId: 'ty-01',
  householdPerMille: null,
  ...part,
});
const amounts = (shares: ReturnType<typeof sharesOf>) =>
  Object.fromEntries(shares.map(({ reason, partyId, amountFen }) => [`${reason} ${partyId}`, amountFen]));

describe('sharing a line', () => {
  it('gives households and stations their part, the centre the freight, and the seller the rest', () => {
    expect(amounts(sharesOf(line, [origin({})], 'centre'))).toEqual({
      'goods seller': 2600,
      'household tian': 7000,
      'station ty-01': 300,
      'platform centre': 100,
      'freight centre': 800,
    });
  });

  it('gives nothing to a household whose goods were bought outright, and to a station nothing it did not collect', () => {
    const origins = [
      origin({ grams: 400 }),
      origin({ grams: 300, consignment: false, householdId: 'li' }),
      origin({ grams: 300, consignment: false, householdId: null, stationId: null }),
    ];
    expect(amounts(sharesOf(line, origins, 'centre'))).toEqual({
      'goods seller': 10_000 - 100 - 2800 - 210,
      'household tian': 2800,
      'station ty-01': 210,
      'platform centre': 100,
      'freight centre': 800,
    });
  });

  it('gives each household what it was told at the scales, whatever the rule says by now', () => {
    const origins = [
      origin({ grams: 500, householdId: 'tian', householdPerMille: 800 }),
      origin({ grams: 250, householdId: 'li', householdPerMille: 600 }),
      origin({ grams: 250, householdId: 'qin' }),
    ];
    expect(amounts(sharesOf(line, origins, 'centre'))).toEqual({
      'goods seller': 10_000 - 100 - 300 - 4000 - 1500 - 1750,
      'household tian': 4000,
      'household li': 1500,
      'household qin': 1750,
      'station ty-01': 300,
      'platform centre': 100,
      'freight centre': 800,
    });
  });

  it('keeps what was said to a household where newer rates leave no room: the platform gives way, then the station', () => {
    const told = (householdPerMille: number) =>
      amounts(sharesOf({ ...line, freightFen: 0 }, [origin({ householdPerMille })], 'centre'));
    expect(told(960)).toEqual({ 'household tian': 9600, 'station ty-01': 300, 'platform centre': 100 });
    expect(told(965)).toEqual({ 'household tian': 9650, 'station ty-01': 300, 'platform centre': 50 });
    expect(told(980)).toEqual({ 'household tian': 9800, 'station ty-01': 200 });
    expect(told(1000)).toEqual({ 'household tian': 10_000 });
  });

  it('takes nothing from station and centre while there is room beside what households were told', () => {
    const rates = { ...line, freightFen: 0, stationPerMille: 100, platformPerMille: 50 };
    const old = origin({ grams: 10, householdPerMille: 970 });
    const bought = origin({ grams: 990, consignment: false, householdId: null });
    const parts = { 'station ty-01': 1000, 'platform centre': 500 };
    const rest = 10_000 - 1500;
    const withBought = { 'goods seller': rest - 97, 'household tian': 97, ...parts };
    expect(amounts(sharesOf(rates, [old, bought], 'centre'))).toEqual(withBought);
    const consigned = origin({ grams: 990, householdId: 'li', householdPerMille: 700 });
    expect(amounts(sharesOf(rates, [old, consigned], 'centre'))).toEqual({
      'goods seller': rest - 97 - 6930,
      'household tian': 97,
      'household li': 6930,
      ...parts,
    });
  });

  it('gives all of it to the seller when nobody else has a part', () => {
    expect(amounts(sharesOf({ ...line, packLots: [] }, [], null))).toEqual({
      'goods seller': 10_000,
      'freight seller': 800,
    });
  });

  it('adds up to the fen, whatever the rates, lots and weights', () => {
    const lotIds = ['a', 'b', 'c'];
    const origins = fc.array(
      fc.record({
        packLotId: fc.constantFrom(...lotIds),
        grams: fc.integer({ min: 1, max: 5_000_000 }),
        consignment: fc.boolean(),
        householdId: fc.option(fc.constantFrom('h1', 'h2', 'h3')),
        stationId: fc.option(fc.constantFrom('s1', 's2')),
        householdPerMille: fc.option(fc.integer({ min: 1, max: 1000 })),
      }),
      { maxLength: 12 },
    );
    const rates = fc.integer({ min: 0, max: 1000 }).chain((household) =>
      fc.integer({ min: 0, max: 1000 - household }).chain((station) =>
        fc.record({
          householdPerMille: fc.constant(household),
          stationPerMille: fc.constant(station),
          platformPerMille: fc.integer({ min: 0, max: 1000 - household - station }),
        }),
      ),
    );
    const sold = fc.record({
      lineFen: fc.integer({ min: 1, max: 100_000_000 }),
      freightFen: fc.integer({ min: 0, max: 100_000 }),
      boxes: fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(sold, rates, origins, fc.option(fc.constant('centre')), (given, rate, from, centreId) => {
        const { boxes, ...money } = given;
        const packLots = boxes.map((count, index) => ({ lotId: lotIds[index] ?? 'a', boxes: count }));
        const shares = sharesOf({ line: 1, merchantId: 'seller', ...money, ...rate, packLots }, from, centreId);
        const sum = shares.reduce((total, { amountFen }) => total + amountFen, 0);
        expect(sum).toBe(money.lineFen + money.freightFen);
        expect(shares.every(({ amountFen }) => Number.isSafeInteger(amountFen) && amountFen > 0)).toBe(true);
        const receipts = receiptsOf(shares);
        const { parts } = planOfSplit(receipts);
        const split = parts.reduce((total, { amountFen }) => total + amountFen, 0);
        expect(split).toBeLessThan(sum);
        expect([...receipts.values()].reduce((total, fen) => total + fen, 0)).toBe(sum);
      }),
    );
  });

  it('releases the rest to the largest receiver and splits the others off', () => {
    const shares = sharesOf(line, [origin({})], 'centre');
    expect(planOfSplit(receiptsOf(shares))).toEqual({
      restTo: 'seller',
      parts: [
        { receiverId: 'centre', amountFen: 900 },
        { receiverId: 'ty-01', amountFen: 300 },
      ],
    });
  });
});
