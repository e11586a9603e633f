import type { ConformityBasis } from './conformity-store.ts';

/** Words on the card of a promise of conformity: a paper that the law asks for, so in Chinese whatever the reader's language. */
export const cardWords = {
  title: '承诺达标合格证',
  revoked: '已撤销',
  promise: '我承诺对生产销售的食用农产品：',
  grown: ['不使用禁用农药、兽药、停用兽药和非法添加物', '常规农药、兽药残留不超标', '对承诺的真实性负责'],
  collected: ['已按规定收取、保存合格证或其他质量安全证明', '不违规使用保鲜剂、防腐剂、添加剂', '对承诺的真实性负责'],
  basis: '承诺依据',
  bases: {
    'internal-control': '内部质量控制',
    'own-test': '自行检测合格',
    'commissioned-test': '委托检测合格',
    'own-promise': '自我承诺',
  } satisfies Record<ConformityBasis, string>,
  product: '产品名称',
  quantity: '数量（重量）',
  boxes: '{n} 件',
  origin: '产地',
  phone: '联系方式',
  issuer: '承诺主体',
  day: '开具日期',
  and: '、',
  places: '{shown} 等 {n} 处',
  county: '本县',
};
