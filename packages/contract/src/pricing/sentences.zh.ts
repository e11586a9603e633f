import type { pricingRefusals } from './refusals.ts';

export const pricingZh: Record<keyof typeof pricingRefusals, string> = {
  'pricing.day-closed': '只能公布今天和今后七天的收购价，请另选日期',
  'pricing.goods-retired': '{product} {grade} 已停用，不再公布价格；刷新页面后再公布其他价格',
  'pricing.grade-unknown': '价格表里有产品没有这个等级，请重新选择等级',
  'pricing.shares-too-high': '各方分成合计超过了全部货款，请调低后再保存',
  'pricing.merchant-unknown': '没有找到这个经营主体，请从列表里重新选择',
};
