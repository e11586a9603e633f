/** After-sale claims, as the reader calls their kinds, states and sides, and what their page says. */
export const claimsZh = {
  claimKinds: { spoiled: '坏果赔付', faulty: '质量问题', 'no-reason': '七日无理由', 'not-arrived': '没收到' },
  claimStates: {
    open: '待商家答复',
    offered: '待买家答复',
    escalated: '待县中心裁定',
    returning: '退货中',
    agreed: '已同意，待退款',
    refunding: '退款中',
    refunded: '已退款',
    rejected: '未退款',
    withdrawn: '已撤回',
  },
  speakers: { buyer: '买家', seller: '商家', centre: '县服务中心', time: '到期自动', provider: '系统' },
};
