import type { listingRefusals } from './refusals.ts';

export const listingZh: Record<keyof typeof listingRefusals, string> = {
  'listing.seller-unknown': '没有找到这个经营主体，请从列表里重新选择',
  'listing.not-ready': '还差 {todoCount} 项，补齐后即可上架',
  'listing.stands-in-shop': '在售期间不能改等级、包装和退货方式，请先下架再改',
  'listing.held': '这种商品被县里下架了：{reason}。改好后请联系县服务中心，县里允许了才能上架',
  'listing.never-published': '这件商品还没有上架过，不用下架',
};
