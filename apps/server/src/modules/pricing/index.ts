import type { Db } from '#kernel/database.ts';
import type { Module } from '#kernel/module.ts';
import { pricingRoutes } from './routes.ts';
import { noShares, type ShareRule } from './share-rule.ts';
import { findHouseholdShares, findShareChanges, findShareRule, findShareRuleAt } from './share-rule-store.ts';

export { publishPrices, type PricesPublished, type PublishPrices } from './publish-prices.ts';
export { setShareRule, type SetShareRule } from './set-share-rule.ts';
export { findAnnounced as pricesAnnounced, findPrice as priceOn, type Announced } from './pricing-store.ts';
export type { ShareRule } from './share-rule.ts';

/** The shares that hold for a merchant now: its own, else the county's, else none. */
export const shareRuleOf = async (db: Db, county: number, merchantId: string): Promise<ShareRule> =>
  (await findShareRule(db, county, merchantId)) ?? noShares;

/**
 * What a household gets of what a merchant sells for it, per mille, by the rule that held at a moment; where nothing had
 * been decided by then, by the rule of now. 0 where still nobody has decided.
 */
export async function householdShareAt(db: Db, county: number, merchantId: string, at: Date): Promise<number> {
  const then = await findShareRuleAt(db, county, merchantId, at);
  if (then !== null && then.householdPerMille > 0) return then.householdPerMille;
  return (await shareRuleOf(db, county, merchantId)).householdPerMille;
}

/** Whether a household could be told this share by some rule that held for a merchant in a period. */
export async function couldBeTold(
  db: Db,
  county: number,
  merchantId: string,
  perMille: number,
  period: { readonly from: Date; readonly until: Date },
): Promise<boolean> {
  for (const moment of [period.from, ...(await findShareChanges(db, county, merchantId, period))]) {
    if ((await findShareRuleAt(db, county, merchantId, moment))?.householdPerMille === perMille) return true;
  }
  return false;
}

/** What a household gets of what a merchant sells for it, per mille, for any merchant of the county. */
export async function householdSharesIn(db: Db, county: number): Promise<(merchantId: string) => number> {
  const shares = new Map(
    (await findHouseholdShares(db, county)).map(({ merchantId, householdPerMille }) => [merchantId, householdPerMille]),
  );
  return (merchantId) => shares.get(merchantId) ?? shares.get(null) ?? noShares.householdPerMille;
}

export const pricingModule: Module = {
  name: 'pricing',
  folder: import.meta.dirname,
  routes: pricingRoutes,
};
