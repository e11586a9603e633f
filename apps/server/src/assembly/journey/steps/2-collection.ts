import { endpoints } from '@shanhuo/contract';
import { newId } from '#kernel/ids.ts';
import { priceOfWeight } from '#kernel/money.ts';
import { expectEqual, found } from '../expect.ts';
import { WEIGHINGS, type Step, type Walk } from '../walk.ts';

export const collection: Step = {
  title: 'A keeper weighs a harvest: bought outright, and on consignment',
  async walk(walk) {
    await enrol(walk);
    for (const { kind, jin } of WEIGHINGS) await weigh(walk, kind, jin);
    await refuseOldPrice(walk);
    const sum = walk.lots.reduce((grams, lot) => grams + lot.grams, 0);
    return `two lots of ${sum} g, ${walk.paidOutrightFen} fen paid at once, a slip in figures and in words`;
  },
};

/** A household of this journey's own, found again as the keeper would: by the initials of its name. */
async function enrol(walk: Walk): Promise<void> {
  const { keeper, county, stationId } = walk.party;
  const params = { county };
  const site = await keeper.call(endpoints.network.listSites, {
    params,
    query: { kind: 'village-station', limit: 200 },
  });
  const station = found(
    site.items.find(({ id }) => id === stationId),
    'the keeper’s station',
  );
  const id = newId();
  const household = await keeper.call(endpoints.merchants.enrolHousehold, {
    params,
    body: {
      id,
      name: '覃旅程',
      // Whoever walks again finds the household of the last walk.
      another: true,
      villageCode: station.regionCode,
      stationId,
      naming: 'village-only',
      payKind: 'cash',
      elder: true,
      consentText: '2026-01',
    },
  });
  const listed = await keeper.call(endpoints.merchants.listHouseholds, {
    params,
    query: { stationId, q: household.initials, limit: 200 },
  });
  expectEqual(
    listed.items.some((row) => row.id === id),
    true,
    'the household is found by its initials',
  );
  walk.householdId = id;
}

async function weigh(walk: Walk, kind: 'outright' | 'consignment', jin: number): Promise<void> {
  const { party, goods, fenPerKg, householdId } = walk;
  const { keeper, county, stationId, merchantId } = party;
  const weightGrams = jin * 500;
  const body = {
    id: newId(),
    stationId,
    householdId,
    merchantId,
    productId: goods.productId,
    grade: goods.grade,
    kind,
    weightGrams,
    enteredText: `${jin} 斤`,
    fenPerKg,
    ...(kind === 'outright' && { payKind: 'cash' as const }),
    deviceTime: new Date().toISOString(),
  };
  const entry = await keeper.call(endpoints.collection.record, { params: { county }, body });
  const again = await keeper.call(endpoints.collection.record, { params: { county }, body });
  expectEqual(again.lotId, entry.lotId, 'the same weighing sent twice is one lot');
  const due = kind === 'outright' ? priceOfWeight(fenPerKg, weightGrams) : 0;
  expectEqual(entry.amountFen, due, 'amount due at once');
  const slip = await keeper.call(endpoints.collection.slip, { params: { county, id: entry.id }, query: {} });
  expectEqual([slip.weightGrams, slip.amountFen, slip.lotCode], [weightGrams, due, entry.lotCode], 'the slip');
  walk.lots.push({ id: entry.lotId, code: entry.lotCode, grams: weightGrams, consignment: kind === 'consignment' });
  walk.paidOutrightFen += due;
}

async function refuseOldPrice(walk: Walk): Promise<void> {
  const { party, goods, fenPerKg, householdId } = walk;
  const refusal = await party.keeper.refused(
    endpoints.collection.record,
    {
      params: { county: party.county },
      body: {
        id: newId(),
        stationId: party.stationId,
        householdId,
        merchantId: party.merchantId,
        productId: goods.productId,
        grade: goods.grade,
        kind: 'outright',
        weightGrams: 500,
        enteredText: '1 斤',
        fenPerKg: fenPerKg + 2,
        payKind: 'cash',
        deviceTime: new Date().toISOString(),
      },
    },
    'collection.price-changed',
  );
  expectEqual(refusal.data['fenPerKg'], fenPerKg, 'the price that holds');
}
