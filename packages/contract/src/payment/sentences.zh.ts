import type { paymentRefusals } from './refusals.ts';

export const paymentZh: Record<keyof typeof paymentRefusals, string> = {
  'payment.unknown': '没有找到这笔支付，请核对后再试',
  'payment.state': '这笔支付当前状态不能这样办理，请刷新后查看',
  'payment.more-than-left': '金额超过了这笔支付剩余的 {leftFen} 分，请核对后再办',
  'payment.instruction-unknown': '没有找到这条资金指令，请刷新后查看',
  'payment.instruction-not-failed': '这条指令没有失败，不用重发，请刷新后查看',
  'payment.signature': '这条通知的签名不对，没有受理',
  'payment.provider-unknown': '没有接入这家支付机构',
  'payment.provider-unreachable': '支付机构暂时没有回应，请稍后再试',
  'payment.day-ahead': '这一天还没有结束，账单出来后再对账',
  'cashier.link': '支付链接无效，请回到订单页重新打开',
  'cashier.expired': '支付时间已过，请回到商城重新下单',
};
