/** What the sandbox provider's cashier says. */
export const cashierZh = {
  title: '演示收银台',
  sandbox: '演示环境，不会扣真实的钱',
  provider: '演示支付机构',
  toPay: '应付金额',
  secured: '货款先冻结在支付机构，您确认收货后才分给卖家和农户',
  number: '支付编号',
  payUntil: '请在 {time} 前完成支付',
  pay: '确认支付',
  cancel: '先不付，返回订单',
  paid: '已支付',
  paidNote: '支付机构已收到，正在通知商城',
  expired: '支付时间已过',
  expiredNote: '请回到商城重新下单',
  back: '返回商城',
};
export type CashierWords = typeof cashierZh;
