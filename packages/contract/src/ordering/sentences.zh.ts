import type { orderingRefusals } from './refusals.ts';

export const orderingZh: Record<keyof typeof orderingRefusals, string> = {
  'order.unknown': '没有找到这个订单，请核对后再试',
  'order.not-found': '没有查到。请核对订单号和收件人手机号；登录后下的单，请登录查看',
  'order.offer-gone': '有商品已经下架，请从购物车移除后再下单',
  'order.price-changed': '商品价格有变动，请确认新价格后再下单',
  'order.not-enough': '库存不够了，还剩 {available} 份，请减少数量',
  'order.duplicate-offer': '同一商品在订单里出现了两次，请合并数量',
  'order.cash-needs-station': '现金支付需要选择到哪个服务站付款',
  'order.state': '订单当前状态不能这样操作，请刷新后查看',
  'order.not-paid': '订单还没有付款，付款后才能发货',
  'order.already-dispatched': '这个订单已经发货',
  'order.not-late': '还没有到最晚发货时间，过了时间没发可以取消这家的商品',
  'order.paid-online': '这个订单选择了在线支付，不能在这里确认收款',
  'order.way-closed': '这种付款方式还没有开通，请换一种',
  'order.no-cash-station': '县里现在没有收现金的服务站，请换一种付款方式',
  'order.region-unknown': '没有找到这个收货地区，请重新选择省、市和区县',
  'order.region-beyond-reach': '目前还寄不到港澳台地区，请换一个收货地址',
  'order.not-cash': '这个订单不是到站付现金，不用在这里收款',
};
