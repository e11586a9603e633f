import type { settlementRefusals } from './refusals.ts';

export const settlementZh: Record<keyof typeof settlementRefusals, string> = {
  'settlement.unknown': '没有找到这笔结算，请核对后再试',
  'payout.unknown': '没有找到这笔付款，请核对后再试',
  'payout.more-than-due': '付款金额超过了应付金额，请核对后再付',
  'payout.source-missing': '请选择从哪个站点或哪家单位付款',
  'deposit.more-than-box': '按账这个站点的钱盒里只有 ¥{yuan}，请核对后再收',
  'deposit.more-than-taken': '这个站点收的买家现金还没交的只有 ¥{yuan}，其余是合作社送来的备用金，请核对后再收',
};
