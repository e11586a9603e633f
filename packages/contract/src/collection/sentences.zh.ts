import type { collectionRefusals } from './refusals.ts';

export const collectionZh: Record<keyof typeof collectionRefusals, string> = {
  'collection.station-unknown': '没有找到这个站点，或站点没有营业，请联系县服务中心',
  'collection.household-unknown': '没有找到这户，请重新选择农户',
  'collection.household-withdrawn': '这户已经撤回同意，不能再登记收购；想继续卖，请重新登记',
  'collection.merchant-unknown': '没有找到这家收购方，请重新选择',
  'collection.no-price': '今天还没有公布这个等级的收购价，请联系县服务中心',
  'collection.price-changed': '收购价刚刚调整过，请按新价再确认一次',
  'collection.pay-kind': '现收要选付现金还是记账，代卖不用选',
  'collection.no-share': '还没有定代卖怎么分账，农户分不到钱；请县服务中心先设好分账规则',
  'collection.day-closed': '这一天已经日结，不能再改，请联系县服务中心',
  'collection.day-ahead': '这一天还没有到，不能日结',
  'collection.counted-meanwhile': '这一天的钱盒刚刚在别处数过了，请看一下数出来的数；不对就再数一次',
  'collection.entry-differs': '这笔收购已经用同一编号记过，内容不一样，请重新称重登记',
  'collection.entry-unknown': '没有找到这笔收购',
  'collection.too-late': '已超过十分钟，不能撤销，请联系县服务中心更正',
  'collection.lot-used': '这批货已经被领用，不能撤销，请联系合作社',
  'collection.already-paid': '这笔钱已经付给农户，不能撤销，请联系县服务中心',
};
