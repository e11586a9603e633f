import type { Module } from '#kernel/module.ts';
import { listener } from '#kernel/outbox.ts';
import type { MerchantRenamed } from '#modules/merchants/index.ts';
import type { CertificateRevoked } from '#modules/quality/index.ts';
import { hearRenamed } from './hear-renamed.ts';
import { hearRevoked, lookAgainAtAll } from './look-again.ts';
import { listingRoutes } from './routes.ts';

export { draftOffer, type DraftOffer } from './draft-offer.ts';
export { changeOffer, type ChangeOffer } from './change-offer.ts';
export { publishOffer, withdrawOffer } from './publish-offer.ts';
export type { OfferPublished, OfferWithdrawn } from './news.ts';
export { holdOffer, letOffer, type HoldOffer } from './hold-offer.ts';
export { seeGate } from './pass-gate.ts';
export { seeOffer, seeShop, type ShopQuestion } from './see-shop.ts';
export type { OfferKey } from './own-offer.ts';
export type { GateAnswer } from './gate.ts';

export const listingModule: Module = {
  name: 'listing',
  folder: import.meta.dirname,
  routes: listingRoutes,
  // 03:10 in Asia/Shanghai; crontabs are in UTC.
  sweeps: [{ name: 'listing.look-again', cron: '10 19 * * *', run: lookAgainAtAll }],
  listeners: () => [
    listener<MerchantRenamed>('listing.hear-renamed', 'merchants.renamed', hearRenamed),
    listener<CertificateRevoked>('listing.hear-revoked', 'quality.certificate-revoked', hearRevoked),
  ],
};
