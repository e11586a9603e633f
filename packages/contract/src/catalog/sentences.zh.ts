import type { catalogRefusals } from './refusals.ts';

export const catalogZh: Record<keyof typeof catalogRefusals, string> = {
  'product.unknown': '没有找到这个产品，请从列表里重新选择',
  'product.code-taken': '编码 {code} 已被另一个产品使用，请换一个',
  'product.category-unknown': '没有这个分类，请先添加分类',
  'product.pack-foreign': '包装编码 {code} 已被占用，请换一个',
  'product.pack-fixed': '包装 {code} 的净重已在使用，不能修改，请新增一种包装',
  'offer.unknown': '没有找到这个商品，可能已经下架',
  'offer.parts-unknown': '产品、等级和包装规格对不上，请重新选择',
  'offer.already-published': '同一等级和包装已有在售商品，请直接修改那一个',
};
