import type { Goods } from './goods.ts';
import type { Party } from './party.ts';

/** What the steps leave for those after them; each step names what it needs by reading it. */
export interface Walk {
  readonly party: Party;
  readonly goods: Goods;
  readonly day: string;
  /** Set by the price board. */
  fenPerKg: number;
  /** Set by collection: one household of this journey's own, with two weighings. */
  householdId: string;
  lots: { id: string; code: string; grams: number; consignment: boolean }[];
  paidOutrightFen: number;
  /** Set by packing. */
  packLotId: string;
  packLotCode: string;
  /** Set by the offer. */
  offerId: string;
  priceFen: number;
  freightFen: number;
  /** Set by the sale. */
  orderId: string;
  totalFen: number;
  /** Set by the way through the tiers. */
  parcelId: string;
  parcelNumber: string;
  traceCode: string;
}

export interface Step {
  readonly title: string;
  /** Does its part and answers, in one sentence, what it proved. */
  readonly walk: (walk: Walk) => Promise<string>;
}

/** Two weighings, one bought outright and one on consignment; the boxes sold hold something of each. */
export const WEIGHINGS = [
  { kind: 'outright', jin: 36.5 },
  { kind: 'consignment', jin: 20 },
] as const;
export const BOXES_PACKED = 11;
export const BOXES_SOLD = 2;
