import type { packingRefusals } from './refusals.ts';

export const packingZh: Record<keyof typeof packingRefusals, string> = {
  'packing.not-balanced': '投入 {inputGrams} 克，成品 {outputGrams} 克，损耗 {wasteGrams} 克，对不上，请核对重量',
  'packing.pack-unknown': '这个产品没有这种包装规格，请重新选择',
  'packing.wrong-lot': '批次 {code} 的产品、等级或归属与这次包装不符，请换一个批次',
  'packing.grade-twice': '同一等级填了两次，请合并后再提交',
  'packing.waste-unexplained': '里面有农户代卖的货，损耗到了 {percent}%，请写明原因再提交，农户会看到',
  'packing.more-than-went-in': '投入 {inputGrams} 克，出来 {outputGrams} 克，出来的比投入的还重，请核对重量',
  'packing.yield-impossible': '得率到了 {percent}%，这个办法最多 {most}%，请核对重量',
  'packing.yield-unexplained': '得率是 {percent}%，平常在 {low}% 到 {high}% 之间，请写明原因再提交，县服务中心会看到',
  'packing.processed-day': '加工日期不能晚于今天，也不能早于原料入库的那天',
  'packing.output-twice': '同一种出品填了两次，或出品和原料是同一种，请合并或换一种',
  'packing.one-amount': '重量和箱数只填一样',
  'packing.write-off-unexplained': '请写明这些货怎么了',
};
