import { sql } from 'kysely';
import type { AnswerOf } from '@shanhuo/contract';
import type { pricingEndpoints } from '@shanhuo/contract/pricing/index';
import type { Db } from '#kernel/database.ts';
import { newId } from '#kernel/ids.ts';
import type { Tx } from '#kernel/transaction.ts';
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

export async function upsertShareRule(
  tx: Tx,
  row: ShareRule & { county: number; merchantId: string | null; changedBy: string | null; changedAt: Date },
): Promise<void> {
  const { county, merchantId, ...rule } = row;
  await tx
    .insertInto('pricing.shareRule')
    .values({ county, id: newId(), merchantId, ...rule })
    .onConflict((conflict) => conflict.columns(['county', 'merchantId']).doUpdateSet(rule))
    .execute();
}

export async function merchantExists(db: Db, county: number, id: string): Promise<boolean> {
  const { rows } = await sql`select from accounts.v_organisation where id = ${id} and county = ${county}`.execute(db);
  return rows.length > 0;
}

export type ShareRuleRow = AnswerOf<typeof pricingEndpoints.listShareRules>['items'][number];

/** The county's rule first, then the merchants' by name. */
export async function listShareRules(db: Db, county: number): Promise<ShareRuleRow[]> {
  const { rows } = await sql<Omit<ShareRuleRow, 'changedAt'> & { changedAt: Date }>`
    select r.merchant_id, m.name as merchant_name, r.household_per_mille, r.station_per_mille, r.platform_per_mille,
      r.changed_at
    from pricing.share_rule r left join accounts.v_organisation m on m.id = r.merchant_id
    where r.county = ${county}
    order by r.merchant_id is not null, m.name, r.id`.execute(db);
  return rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() }));
}
