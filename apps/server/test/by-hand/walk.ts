import type { Party } from './party.ts';

/** What is sold on this walk, and what it comes to. Worked out by hand, so that no code of the house checks itself. */
export const GOODS = {
  product: '唐崖李（脆红李）',
  code: 'P24',
  grade: '大果',
  pack: '大果 5 斤箱',
  title: '唐崖李 大果 曲江现摘',
  seller: '曲江李好果蔬专业合作社',
  household: '覃满香',
  initials: 'qmx',
  receiver: { name: '沈知行', phone: '19900009999', address: '良渚文化村 6 幢 2 单元 301' },
} as const;

/** What the steps leave for those after them. */
export interface Walk {
  readonly party: Party;
  /** Codes of the two harvest lots, as the slips say them. */
  lotCodes: string[];
  packLotCode: string;
  orderNumber: string;
  parcelNumber: string;
  traceCode: string;
}

export interface Step {
  readonly title: string;
  readonly walk: (walk: Walk) => Promise<void>;
}
