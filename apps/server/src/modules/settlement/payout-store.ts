import { sql, type Insertable } from 'kysely';
import type { SettlementFloatFunding, SettlementPayout } from '#kernel/database.generated.ts';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import { rowInto, type Write } from '#kernel/write.ts';

export async function insertPayout(tx: Tx, payout: Insertable<SettlementPayout>): Promise<void> {
  await tx.insertInto('settlement.payout').values(payout).execute();
}

export const findPayout = async (db: Db, county: number, id: string) =>
  db.selectFrom('settlement.payout').selectAll().where('county', '=', county).where('id', '=', id).executeTakeFirst();

export type PayoutRow = NonNullable<Awaited<ReturnType<typeof findPayout>>>;

export const findFunding = async (db: Db, county: number, id: string) =>
  db
    .selectFrom('settlement.floatFunding')
    .select(['siteId', 'organisationId', 'purpose', 'amountFen'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();

export const findDeposit = (db: Db, county: number, id: string) =>
  db
    .selectFrom('settlement.cashDeposit')
    .select(['siteId', 'amountFen'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();

export const insertFunding = (funding: Insertable<SettlementFloatFunding>): Write =>
  rowInto('settlement.floatFunding', funding);

/** What the provider has still to pay an organisation: receipts of settlements whose split is under way. */
export async function comingFromProvider(db: Db, county: number, organisationId: string): Promise<number> {
  const { rows } = await sql<{ fen: number }>`
    select coalesce(sum(h.amount_fen), 0)::bigint as fen
    from settlement.settlement s join settlement.share h on h.county = s.county and h.settlement_id = s.id
    where s.county = ${county} and s.state = 'splitting' and s.way = 'sandbox'
      and coalesce(h.agent_id, h.party_id) = ${organisationId}`.execute(db);
  return rows[0]?.fen ?? 0;
}

/**
 * What an organisation has still to pay a household: its part of sales that the organisation holds, and what it bought on
 * account, less what it paid out by account. Below zero it has paid what others owe.
 */
export async function heldForHousehold(
  db: Db,
  county: number,
  { agentId, householdId }: { readonly agentId: string; readonly householdId: string },
): Promise<number> {
  const { rows } = await sql<{ fen: number }>`
    select (
      (select coalesce(sum(amount_fen), 0) from settlement.share
        where county = ${county} and party_kind = 'household' and party_id = ${householdId} and agent_id = ${agentId})
      + (select coalesce(sum(amount_fen), 0) from collection.v_entry
        where county = ${county} and household_id = ${householdId} and merchant_id = ${agentId} and kind = 'outright'
          and pay_kind = 'account' and state = 'valid')
      - (select coalesce(sum(amount_fen), 0) from settlement.payout
        where county = ${county} and party_kind = 'household' and party_id = ${householdId} and agent_id = ${agentId})
    )::bigint as fen`.execute(db);
  return rows[0]?.fen ?? 0;
}
