/** What the station itself earned. */
export const earningsZh = {
  earnings: {
    title: '本站佣金',
    asOf: '{time} 的数',
    today: '今天挣的佣金',
    month: '本月挣的佣金',
    paid: '本月已到账',
    due: '还没付给本站',
    why: '买家收到货，佣金才记到本站；由结算员转账，或由支付机构直接分账。',
    payouts: '本月到账',
    bySplit: '支付机构分账',
    byTransfer: '县里转账',
    lines: '哪些订单挣的',
    none: '还没有佣金，本站收的货卖出、买家收到以后就有',
  },
};
