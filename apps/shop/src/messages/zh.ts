import { browseZh } from './browse.zh.ts';
import { buyZh } from './buy.zh.ts';
import { claimZh } from './claim.zh.ts';
import { invoiceZh } from './invoice.zh.ts';
import { goodsZh } from './goods.zh.ts';
import { groupZh } from './group.zh.ts';

/** All Chinese words of the shop. */
export const zh = { ...browseZh, ...goodsZh, ...buyZh, ...claimZh, ...invoiceZh, ...groupZh };
