import type { catalogRefusals } from './refusals.ts';

export const catalogZh: Record<keyof typeof catalogRefusals, string> = {
  'product.unknown': '没有找到这个产品，请从列表里重新选择',
  'product.code-taken': '编码 {code} 已被另一个产品使用，请换一个',
  'product.category-unknown': '没有这个分类，请先添加分类',
  'product.pack-foreign': '包装编码 {code} 已被占用，请换一个',
  'product.pack-fixed': '包装 {code} 的净重已在使用，不能修改，请新增一种包装',
  'product.retired': '这个产品已停用，请换一个；还要用，请联系县服务中心恢复',
  'grade.retired': '这个等级已停用，请换一个；还要用，请联系县服务中心恢复',
  'pack.retired': '这种包装已停用，请换一种；还要用，请联系县服务中心恢复',
  'product.on-sale': '还有 {count} 个在售商品用着它，请卖家先下架，再停用',
  'category.retired': '这个分类已停用，请换一个，或先恢复分类',
  'category.in-use': '这个分类里还有 {count} 个在用的产品，请先换分类或停用产品',
  'recipe.unknown': '没有找到这种加工办法，请从列表里重新选择',
  'recipe.retired': '这种加工办法已停用，请换一种；还要用，请联系县服务中心恢复',
  'recipe.known': '这两个产品之间已有叫“{name}”的加工办法，请直接修改那一条',
  'recipe.same-product': '原料和成品是同一个产品，请换一个',
  'recipe.band': '得率要从低到高填：平常最低、平常最高、最多，最多不超过 100%',
  'offer.unknown': '没有找到这个商品，可能已经下架',
  'offer.parts-unknown': '产品、等级和包装规格对不上，请重新选择',
  'offer.already-published': '同一等级和包装已有在售商品，请直接修改那一个',
};
