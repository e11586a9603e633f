import type { qualityRefusals } from './refusals.ts';

export const qualityZh: Record<keyof typeof qualityRefusals, string> = {
  'lot.unknown': '没有找到这个批次，请核对批次码',
  'lot.goods-unknown': '没有这个产品或等级，请从产品目录里选择',
  'lot.merchant-unknown': '没有找到这家经营主体，请核对后再办',
  'lot.not-usable': '批次 {code} 已用完或已作废，请换一个批次',
  'lot.not-enough': '批次 {code} 只剩 {leftGrams} 克，请减少用量或再加一个批次',
  'lot.not-enough-boxes': '已包装的只剩 {left} 箱，不够 {boxes} 箱，请先包装',
  'trace.unknown': '没有找到这个追溯码，请核对包装上的编码',
  'certificate.dates': '有效期早于签发日期，请核对证书上的日期',
  'certificate.unknown': '没有找到这份证书，请核对后再试',
  'certificate.known': '这份证书已经登记过，不用再登',
};
