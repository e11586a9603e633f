import { visitor, type Actor } from '#kernel/actor.ts';
import type { SampleBuyer } from '../../../../../samples/xianfeng/index.ts';

/** One seller's part of an order that is on its way, and who bought it. */
export interface SentPart {
  readonly orderId: string;
  readonly merchantId: string;
  readonly buyer: SampleBuyer;
}

export const buyerOf = ({ buyer }: SentPart, at: Date): Actor => visitor(at, `sample-${buyer.code}`);
