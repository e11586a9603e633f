import type { inventoryRefusals } from './refusals.ts';

export const inventoryZh: Record<keyof typeof inventoryRefusals, string> = {
  'stock.parts-unknown': '产品、等级和包装规格对不上，请重新选择',
  'stock.reserved': '订单占着 {reserved} 箱这种货，最多只能动 {free} 箱。请先发货或放弃这些订单，或者少填几箱',
};
