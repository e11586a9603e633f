import { browseEn } from './browse.en.ts';
import { buyEn } from './buy.en.ts';
import { claimEn } from './claim.en.ts';
import { invoiceEn } from './invoice.en.ts';
import { goodsEn } from './goods.en.ts';
import { groupEn } from './group.en.ts';
import type { zh } from './zh.ts';

/** All English words of the shop. */
export const en: typeof zh = { ...browseEn, ...goodsEn, ...buyEn, ...claimEn, ...invoiceEn, ...groupEn };
