import { endpoints } from '@shanhuo/contract';
import { expectEqual, found } from '../expect.ts';
import type { Step } from '../walk.ts';

const FALLBACK_FEN_PER_KG = 560;

export const priceBoard: Step = {
  title: 'The county centre publishes today’s purchase price',
  async walk(walk) {
    const { party, goods, day } = walk;
    const params = { county: party.county };
    const { productId, grade } = goods;
    const read = async () => {
      const board = await party.buyer.call(endpoints.pricing.seeBoard, { params, query: { day } });
      return board.items.find((item) => item.productId === productId && item.grade === grade);
    };
    const fenPerKg = (await read())?.fenPerKg ?? FALLBACK_FEN_PER_KG;
    await party.operator.call(endpoints.pricing.publishPrices, {
      params,
      body: { day, prices: [{ productId, grade, fenPerKg }] },
    });
    expectEqual(found(await read(), 'the price on the public board').fenPerKg, fenPerKg, 'price on the board');
    walk.fenPerKg = fenPerKg;
    return `anybody reads ${fenPerKg / 2} fen per jin for grade ${grade}`;
  },
};
