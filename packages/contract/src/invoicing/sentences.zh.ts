import type { invoicingRefusals } from './refusals.ts';

export const invoicingZh: Record<keyof typeof invoicingRefusals, string> = {
  'invoice.unknown': '没有找到这条开票申请，请核对后再试',
  'invoice.nothing-to-bill': '这些订单现在没有可以开票的金额：还没有付款，或者钱已经退回',
  'invoice.asked-already': '这些订单已经申请过发票，请在订单里查看',
  'invoice.tax-number-missing': '单位抬头请填写税号（统一社会信用代码）',
  'invoice.tax-number-form': '税号应是 18 位数字和大写字母，请核对：{number}',
  'invoice.tax-number-check': '税号最后一位对不上，可能有一位写错了，请核对：{number}',
  'invoice.special-for-units': '专用发票只能开给单位',
  'invoice.state': '这条开票申请已经有新进展，请刷新后查看',
  'invoice.number-form': '发票号码应是 20 位数字（数电发票）或 8 位数字，请核对',
  'invoice.number-taken': '这个发票号码已经登记过，请核对',
  'invoice.too-much': '这次最多登记 ¥{yuan}，请核对金额',
  'invoice.day': '开票日期不能早于付款日，也不能晚于今天',
};
