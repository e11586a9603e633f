import { sql } from 'kysely';
import type { AnswerOf } from '@shanhuo/contract';
import type { pricingEndpoints } from '@shanhuo/contract/pricing/index';
import type { Db } from '#kernel/database.ts';
import { newId } from '#kernel/ids.ts';
import { together, type Tx } from '#kernel/transaction.ts';
import { rowInto } from '#kernel/write.ts';
import type { ShareRule } from './share-rule.ts';

/** The merchant's own rule, else the county's, else null. */
export async function findShareRule(db: Db, county: number, merchantId: string | null): Promise<ShareRule | null> {
  const row = await db
    .selectFrom('pricing.shareRule')
    .select(['householdPerMille', 'stationPerMille', 'platformPerMille'])
    .where('county', '=', county)
    .where((eb) => eb.or([eb('merchantId', 'is', null), eb('merchantId', '=', merchantId)]))
    .orderBy('merchantId', (order) => order.desc().nullsLast())
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The rule that held at a moment: the merchant's own, else the county's, else null. */
export async function findShareRuleAt(db: Db, county: number, merchantId: string, at: Date): Promise<ShareRule | null> {
  const row = await db
    .selectFrom('pricing.shareRuleChange')
    .select(['householdPerMille', 'stationPerMille', 'platformPerMille'])
    .where('county', '=', county)
    .where((eb) => eb.or([eb('merchantId', 'is', null), eb('merchantId', '=', merchantId)]))
    .where('changedAt', '<=', at)
    .orderBy('merchantId', (order) => order.desc().nullsLast())
    .orderBy('changedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The moments of a period at which a rule that may concern a merchant changed. */
export async function findShareChanges(
  db: Db,
  county: number,
  merchantId: string,
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<Date[]> {
  const rows = await db
    .selectFrom('pricing.shareRuleChange')
    .select('changedAt')
    .where('county', '=', county)
    .where((eb) => eb.or([eb('merchantId', 'is', null), eb('merchantId', '=', merchantId)]))
    .where('changedAt', '>', from)
    .where('changedAt', '<=', until)
    .execute();
  return rows.map(({ changedAt }) => changedAt);
}

/** Of each merchant with a rule of its own what a household gets, and of the county's rule; in one query. */
export const findHouseholdShares = (db: Db, county: number) =>
  db.selectFrom('pricing.shareRule').select(['merchantId', 'householdPerMille']).where('county', '=', county).execute();

export async function upsertShareRule(
  tx: Tx,
  row: ShareRule & { county: number; merchantId: string | null; changedBy: string | null; changedAt: Date },
): Promise<void> {
  const { county, merchantId, ...rule } = row;
  await together(tx, [
    (creator) =>
      creator
        .insertInto('pricing.shareRule')
        .values({ county, id: newId(), merchantId, ...rule })
        .onConflict((conflict) => conflict.columns(['county', 'merchantId']).doUpdateSet(rule)),
    rowInto('pricing.shareRuleChange', { county, id: newId(), merchantId, ...rule }),
  ]);
}

export async function merchantExists(db: Db, county: number, id: string): Promise<boolean> {
  const { rows } = await sql`select from accounts.v_organisation where id = ${id} and county = ${county}`.execute(db);
  return rows.length > 0;
}

type ShareRules = AnswerOf<typeof pricingEndpoints.listShareRules>;
type Read<T extends { changedAt: string }> = Omit<T, 'changedAt'> & { changedAt: Date };

/** The county's rule first, then the merchants' by name; `merchantIds` narrows the latter, null is all of them. */
export async function listShareRules(
  db: Db,
  county: number,
  merchantIds: readonly string[] | null,
): Promise<ShareRules> {
  const seen =
    merchantIds === null
      ? sql<boolean>`true`
      : sql<boolean>`(r.merchant_id is null or r.merchant_id = any(${[...merchantIds]}::uuid[]))`;
  const rules = await sql<Read<ShareRules['items'][number]>>`
    select r.merchant_id, m.name as merchant_name, r.household_per_mille, r.station_per_mille, r.platform_per_mille,
      r.changed_at
    from pricing.share_rule r left join accounts.v_organisation m on m.id = r.merchant_id
    where r.county = ${county} and ${seen}
    order by r.merchant_id is not null, m.name, r.id`.execute(db);
  const changes = await sql<Read<ShareRules['changes'][number]>>`
    select r.merchant_id, m.name as merchant_name, r.household_per_mille, r.station_per_mille, r.platform_per_mille,
      r.changed_at, p.name as changed_by
    from pricing.share_rule_change r
    left join accounts.v_organisation m on m.id = r.merchant_id
    left join accounts.v_person_name p on p.id = r.changed_by
    where r.county = ${county} and ${seen}
    order by r.changed_at desc, r.id desc limit 100`.execute(db);
  return {
    items: rules.rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() })),
    changes: changes.rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() })),
  };
}
