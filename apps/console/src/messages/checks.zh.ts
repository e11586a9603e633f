import type { crossCheckCodes } from '@shanhuo/contract/indicators/endpoints';

/** What the cross-checks compare, said so that an auditor can quote it. */
export const checksZh = {
  again: '重新核对',
  at: '核对于',
  agree: '全部相符',
  disagree: '有 {count} 项不符，请逐条核实',
  examined: '共比对 {count} 处',
  what: '核对什么',
  compared: '比对',
  result: '结果',
  fits: '相符',
  differs: '{count} 处不符',
  examples: '不符的编号（至多五个）',
  of: {
    'books-balance': { title: '账簿借贷', rule: '借方合计等于贷方合计，每个账户余额等于它的分录之和' },
    'collections-and-lots': { title: '收购与批次', rule: '每笔收购的克数等于它形成的批次；撤销的收购，批次也已作废' },
    'lot-grams': { title: '批次克数', rule: '批次少了多少，就有多少进了别的批次（损耗在内）或报了损' },
    processings: { title: '加工投入', rule: '从各批次领出的克数等于投入，出来的批次和记的一样重' },
    'packing-runs': { title: '装箱投入', rule: '投入等于成品加损耗，等于从各批次领出的克数' },
    'stock-and-lots': { title: '库存与批次', rule: '在库件数等于各成品批次剩下的件数' },
    'holds-and-lots': { title: '暂停与批次', rule: '没有解除的暂停，它的批次和由它做成的批次都停着；别的都没停' },
    'stock-and-holds': { title: '库存与停售', rule: '停售件数等于暂停或过了保质期的成品批次剩下的件数' },
    'stock-and-reservations': { title: '库存与占用', rule: '已占用件数等于未结束的占用之和' },
    'orders-and-reservations': { title: '订单与占用', rule: '已付款订单的每一件都有占用或已出库；取消的不占库存' },
    'lots-and-parcels': { title: '批次与包裹', rule: '批次出了多少箱，包裹里和报损的就有多少箱' },
    'orders-and-payments': { title: '订单与付款', rule: '已付款订单的金额等于担保到的货款，只付一次' },
    'settlement-shares': { title: '结算与分账', rule: '各方分账之和等于这一单的总额' },
    'claims-and-refunds': { title: '售后与退款', rule: '售后记着已退的，付款单上都真退了；无法发货的退款另计' },
  } satisfies Record<(typeof crossCheckCodes)[number], { title: string; rule: string }>,
};
