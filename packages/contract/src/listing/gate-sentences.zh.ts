import type { ClaimReason, GateCheck } from './gate.ts';

/** What a failed check asks the seller to do. */
export const gateZh: Record<GateCheck, string> = {
  'in-use': '产品、等级或包装已停用，请换在用的，或联系县服务中心恢复',
  'product-code': '产品还没有登记编码，请联系县服务中心补登',
  retail: '这个产品只按合同或预订销售，不在商城零售',
  grade: '还没有选等级，请选择等级',
  'pack-spec': '还没有选包装规格，请选择包装规格',
  price: '还没有填价格，请填写售价',
  'return-kind': '还没有确认退货方式，请选择',
  'return-kind-fair':
    '退货方式比这个产品规定的更严，对买家不公平。请改成产品规定的方式，或“七天可退”；在售的先下架再改',
  claims: '标题里有不能使用的说法，请修改标题',
  'seller-active': '经营主体还没有启用，请联系县服务中心',
  licence: '还没有登记营业执照、小作坊登记或自产声明，或者已经过期，请补齐',
  'licence-fits': '自产声明只能销售自家种养的初级农产品，加工食品请先办理登记',
  'food-licence': '还没有登记食品生产许可或小作坊登记，请补齐',
  conformity: '还没有有效的承诺达标合格证，开具并登记后即可上架',
  quarantine: '还没有经确认的检疫证明：请登记并上传原件，县服务中心或市场监管确认后即可上架',
  'name-licence': '商品名称属于其他地方或品牌：请登记名称授权并上传原件，县服务中心或市场监管确认后即可上架',
  'selenium-report': '名称含富硒：请登记硒含量检测报告并上传原件，县服务中心或市场监管确认后即可上架',
};

/** Why a word may not stand in a title. */
export const claimsZh: Record<ClaimReason, string> = {
  absolute: '绝对化用语，广告法不允许',
  medical: '食品不能宣传治疗或保健功效',
  'return-promise': '不能承诺收益或回报',
  poverty: '不能用贫困身份作宣传',
  official: '不能借用国家机关名义',
  selenium: '写富硒需要经确认的硒含量检测报告',
  organic: '写有机需要经确认的有机认证',
  'place-name': '名称属于其他地方，需要经确认的名称授权',
};
