import type { qualityRefusals } from './refusals.ts';

export const qualityZh: Record<keyof typeof qualityRefusals, string> = {
  'lot.unknown': '没有找到这个批次，请核对批次码',
  'lot.goods-unknown': '没有这个产品或等级，请从产品目录里选择',
  'lot.merchant-unknown': '没有找到这家经营主体，请核对后再办',
  'lot.not-usable': '批次 {code} 已用完或已作废，请换一个批次',
  'lot.held': '批次 {code} 已暂停使用，解除前不能分级、装箱或发货。原因见这个批次的页面',
  'lot.not-enough': '批次 {code} 只剩 {leftGrams} 克，请减少用量或再加一个批次',
  'lot.not-enough-boxes': '已包装的只剩 {left} 箱，不够 {boxes} 箱，请先包装',
  'lot.past-day':
    '没过保质期的只有 {left} 箱，不够 {boxes} 箱。批次 {code} 的保质期到 {day} 为止，不能再发，请报损；再装一批，或者点“发不了货”',
  'lot.other-unit': '批次 {code} 的单位不对：装了箱的按箱，没装箱的按重量',
  'lot.fewer-boxes': '批次 {code} 只剩 {left} 箱，请不要多填',
  'hold.unknown': '没有找到这次暂停，请刷新后再看',
  'hold.over': '这次暂停已经解除，不用再解除',
  'hold.recalled': '这批货已经召回过，公开的内容不能改；要改请先解除，再重新暂停、召回',
  'trace.unknown': '没有找到这个追溯码，请核对包装上的编码',
  'certificate.dates': '有效期早于签发日期，请核对证书上的日期',
  'certificate.unknown': '没有找到这份证书，请核对后再试',
  'certificate.known': '这份证书已经登记过，不用再登；被撤销的请联系县服务中心',
  'certificate.not-own-goods': '这家经营主体没有这个产品的商品或批次，请先新建商品，再登记证书',
  'certificate.not-own-lot': '承诺达标合格证要由货主自己开，请联系这家经营主体',
  'certificate.lot-has-one': '批次 {code} 已经开过承诺达标合格证，不用再开',
  'certificate.no-contact': '合格证上要写联系电话，请先在“经营主体”里登记买家联系电话',
  'certificate.own-paper': '自家的证书不能自己确认或撤销，请换另一位工作人员办理',
  'certificate.no-paper': '还没有上传原件，看过原件才能确认',
  'certificate.paper-stays': '已确认或已撤销的证书不能换原件，有新证书请另外登记',
};
