import { connect } from './closed-loop.ts';
import { place } from './scenarios.ts';
import { SCARCE_BOXES, type Goods } from './stock-up.ts';

const ATTEMPTS = 2000;
const CONNECTIONS = 64;

export interface FlashSale {
  readonly attempts: number;
  readonly boxes: number;
  readonly sold: number;
  readonly refused: number;
  readonly errors: number;
  readonly seconds: number;
  readonly perSecond: number;
}

/** Two thousand attempts on five hundred boxes, sixty-four at a time: exactly five hundred may succeed. */
export async function flashSale(base: string, goods: Goods): Promise<FlashSale> {
  let [left, sold, refused, errors] = [ATTEMPTS, 0, 0, 0];
  const started = performance.now();
  const buyer = async () => {
    const connection = connect(base);
    while (left > 0) {
      left -= 1;
      try {
        await place(connection, goods.scarce, goods.priceFen);
        sold += 1;
      } catch (error) {
        if (String(error).includes('order.not-enough')) refused += 1;
        else errors += 1;
      }
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, buyer));
  const seconds = (performance.now() - started) / 1000;
  return { attempts: ATTEMPTS, boxes: SCARCE_BOXES, sold, refused, errors, seconds, perSecond: ATTEMPTS / seconds };
}
