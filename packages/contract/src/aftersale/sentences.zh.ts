import type { aftersaleRefusals } from './refusals.ts';

export const aftersaleZh: Record<keyof typeof aftersaleRefusals, string> = {
  'claim.unknown': '没有找到这条售后申请，请核对后再试',
  'claim.not-now': '这件商品现在不能这样申请：时间已过，或者不适用这种售后',
  'claim.boxes-taken': '还能申请的只有 {boxes} 份，其余已经在别的申请里',
  'claim.too-little-bad': '坏果不超过 {percent}% 属正常损耗，超过后才能申请赔付',
  'claim.more-than-paid': '最多能退 ¥{yuan}，请改少一点',
  'claim.photos-needed': '请至少附上 {photos} 张照片，拍清楚商品和快递单',
  'claim.facts-missing': '请填写坏了多少，或者希望退多少钱',
  'claim.state': '这条售后申请已经有新进展，请刷新后查看',
  'claim.offer-changed': '商家改了退款金额，请看清楚新的金额再决定',
  'claim.words-needed': '请写一句话，告诉买家为什么',
  'claim.no-centre': '县里还没有登记县服务中心，只能由商家承担',
};
