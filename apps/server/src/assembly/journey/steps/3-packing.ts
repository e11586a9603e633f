import { endpoints } from '@shanhuo/contract';
import { newId } from '#kernel/ids.ts';
import { expectEqual } from '../expect.ts';
import { BOXES_PACKED, type Step } from '../walk.ts';

export const packing: Step = {
  title: 'The cooperative packs the lots into boxes, to the gram',
  async walk(walk) {
    const { party, goods, lots } = walk;
    const { clerk, county, merchantId } = party;
    const inputGrams = lots.reduce((sum, lot) => sum + lot.grams, 0);
    const wasteGrams = inputGrams - BOXES_PACKED * goods.netGrams;
    const { productId, grade, packSpecId } = goods;
    const body = {
      merchantId,
      productId,
      grade,
      packSpecId,
      boxes: BOXES_PACKED,
      inputs: lots.map(({ id, grams }) => ({ lotId: id, grams })),
      wasteGrams,
    };
    const params = { county };
    await clerk.refused(
      endpoints.packing.pack,
      { params, body: { ...body, id: newId(), boxes: BOXES_PACKED + 1 } },
      'packing.not-balanced',
    );
    const run = await clerk.call(endpoints.packing.pack, { params, body: { ...body, id: newId() } });
    expectEqual(run.inputGrams, run.outputGrams + run.wasteGrams, 'what goes in and what comes out');
    await clerk.refused(endpoints.packing.pack, { params, body: { ...body, id: newId() } }, 'lot.not-usable');
    walk.packLotId = run.lotId;
    walk.packLotCode = run.lotCode;
    return `${inputGrams} g = ${BOXES_PACKED} boxes of ${goods.netGrams} g + ${wasteGrams} g waste; a 12th box is refused`;
  },
};
