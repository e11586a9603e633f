import { endpoints } from '@shanhuo/contract';
import { householdOfTheVillage } from '@shanhuo/contract/merchants/naming';
import { client } from '../client.ts';
import { expectEqual } from '../expect.ts';
import type { Step } from '../walk.ts';

export const trace: Step = {
  title: 'Anybody who scans the box reads what really happened to it',
  async walk({ party, traceCode, packLotCode, lots }) {
    const anybody = client(party.base);
    const told = await anybody.call(endpoints.quality.trace, { params: { code: traceCode }, query: {} });
    const [goods] = told.goods;
    expectEqual(goods?.lotCode, packLotCode, 'the lot of the box');
    expectEqual(
      goods?.origins.map(({ lotCode }) => lotCode).toSorted(),
      lots.map(({ code }) => code).toSorted(),
      'the harvests in the box',
    );
    expectEqual(
      [...new Set(goods?.origins.map(({ grower }) => grower))],
      // Its village stands beside it, and it agreed to be called no more than a household of that.
      [householdOfTheVillage.zh],
      'the household is named as it agreed',
    );
    expectEqual((goods?.certificates.length ?? 0) > 0, true, 'the certificate is shown');
    const kinds = told.journey.map(({ kind }) => kind);
    for (const kind of ['packed', 'arrived', 'handed-to-carrier', 'signed'] as const) {
      expectEqual(kinds.includes(kind), true, `the journey tells that it was ${kind}`);
    }
    const everything = JSON.stringify(told);
    for (const secret of ['沈旅程', '19900009999', '旅程路', '覃旅程']) {
      expectEqual(everything.includes(secret), false, 'no word about who bought it or the grower’s name');
    }
    return `${told.journey.length} steps, ${goods?.origins.length ?? 0} harvests, of ${goods?.origins[0]?.village ?? ''}`;
  },
};
