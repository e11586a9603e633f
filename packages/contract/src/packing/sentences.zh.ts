import type { packingRefusals } from './refusals.ts';

export const packingZh: Record<keyof typeof packingRefusals, string> = {
  'packing.not-balanced': '投入 {inputGrams} 克，成品 {outputGrams} 克，损耗 {wasteGrams} 克，对不上，请核对重量',
  'packing.pack-unknown': '这个产品没有这种包装规格，请重新选择',
  'packing.wrong-lot': '批次 {code} 的产品、等级或归属与这次包装不符，请换一个批次',
  'packing.grade-twice': '同一等级填了两次，请合并后再提交',
  'packing.waste-unexplained': '里面有农户代卖的货，损耗到了 {percent}%，请写明原因再提交，农户会看到',
  'packing.one-amount': '重量和箱数只填一样',
  'packing.write-off-unexplained': '请写明这些货怎么了',
};
