import type { inventoryRefusals } from './refusals.ts';

export const inventoryZh: Record<keyof typeof inventoryRefusals, string> = {
  'stock.parts-unknown': '产品、等级和包装规格对不上，请重新选择',
};
