import { endpoints } from '@shanhuo/contract';
import { newId } from '#kernel/ids.ts';
import { expectEqual } from '../expect.ts';
import type { Step, Walk } from '../walk.ts';

const RETURN_KIND = 'FRESH_EXEMPT';

export const offer: Step = {
  title: 'The listing gate names what is missing; repaired, the offer stands in the shop',
  async walk(walk) {
    const { party, goods } = walk;
    const { clerk, county, merchantId } = party;
    const params = { county, id: newId() };
    const fields = {
      grade: goods.grade,
      packSpecId: goods.packSpecId,
      title: `唐崖李 大果 ${walk.packLotCode.slice(-5)}`,
      priceFen: goods.retailFen,
      freightFen: 800,
    };
    await clerk.call(endpoints.listing.draftOffer, {
      params: { county },
      body: { id: params.id, merchantId, productId: goods.productId, ...fields, returnKind: null },
    });
    await clerk.refused(endpoints.listing.publishOffer, { params }, 'listing.not-ready');
    const before = await clerk.call(endpoints.listing.seeGate, { params });
    const missing = before.lines.filter((line) => !line.passed);
    expectEqual(
      missing.every((line) => line.repair !== null),
      true,
      'every missing thing has a link to its repair',
    );
    await certify(walk);
    await clerk.call(endpoints.listing.changeOffer, { params, body: { ...fields, returnKind: RETURN_KIND } });
    await clerk.call(endpoints.listing.publishOffer, { params });
    walk.offerId = params.id;
    walk.priceFen = fields.priceFen;
    walk.freightFen = fields.freightFen;
    return `${missing.length} thing(s) to do, each with a link; then published`;
  },
};

async function certify({ party, goods, packLotId, packLotCode, day }: Walk): Promise<void> {
  await party.clerk.call(endpoints.quality.giveCertificate, {
    params: { county: party.county },
    body: {
      id: newId(),
      merchantId: party.merchantId,
      productId: goods.productId,
      lotId: packLotId,
      kind: 'conformity',
      number: `HG-${packLotCode}`,
      issuer: 'journey',
      issuedOn: day,
      validUntil: null,
    },
  });
}
