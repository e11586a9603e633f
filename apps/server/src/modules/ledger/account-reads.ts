import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { AccountRow, TransferRow } from '@shanhuo/contract/ledger/shapes';
import type { Db } from '#kernel/database.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { AccountKind, OwnerKind } from './account.ts';

export interface AccountFilter {
  readonly county: number;
  readonly kind?: AccountKind;
  readonly ownerKind?: OwnerKind;
  readonly ownerId?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** Accounts with their sums, in the order of their ids. */
export async function listAccounts(db: Db, filter: AccountFilter) {
  const { county, kind = null, ownerKind = null, ownerId = null, limit = 50 } = filter;
  const after = decodeCursor(filter.cursor, 1)?.[0] ?? null;
  const { rows } = await sql<Static<typeof AccountRow>>`
    with page as (
      select id, kind, owner_kind, owner_id from ledger.account
      where county = ${county} and (${kind}::text is null or kind = ${kind})
        and (${ownerKind}::text is null or owner_kind = ${ownerKind})
        and (${ownerId}::text is null or owner_id = ${ownerId})
        and (${after}::uuid is null or id > ${after}::uuid)
      order by id limit ${limit + 1}
    )
    select p.*, case p.owner_kind when 'organisation' then o.name end as owner_name,
      d.fen as debit_fen, c.fen as credit_fen, c.fen - d.fen as balance_fen
    from page p
      left join accounts.v_organisation o on p.owner_kind = 'organisation' and o.id::text = p.owner_id
      cross join lateral (select coalesce(sum(amount_fen), 0)::bigint as fen from ledger.transfer
        where county = ${county} and debit_id = p.id) d
      cross join lateral (select coalesce(sum(amount_fen), 0)::bigint as fen from ledger.transfer
        where county = ${county} and credit_id = p.id) c
    order by p.id`.execute(db);
  return pageOf(rows, limit, ({ id }) => [id]);
}

type TransferRead = Omit<Static<typeof TransferRow>, 'at'> & { readonly at: Date };

/** The transfers of one account, latest first. Refuses `ledger.account-unknown`. */
export async function listTransfers(
  db: Db,
  { county, id, cursor, limit = 50 }: { county: number; id: string; cursor?: string; limit?: number },
) {
  const account = await db
    .selectFrom('ledger.account')
    .select('id')
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  refuseUnless(account !== undefined, 'ledger.account-unknown');
  const [at = null, last = null] = decodeCursor(cursor, 2) ?? [];
  const { rows } = await sql<TransferRead>`
    select t.id, t.at, t.kind, case when t.debit_id = ${id} then 'debit' else 'credit' end as side, t.amount_fen,
      o.id as other_account_id, o.kind as other_kind, o.owner_kind as other_owner_kind, o.owner_id as other_owner_id,
      t.reference_kind, t.reference_id, t.memo
    from ledger.transfer t join ledger.account o on o.county = t.county
      and o.id = case when t.debit_id = ${id} then t.credit_id else t.debit_id end
    where t.county = ${county} and (t.debit_id = ${id} or t.credit_id = ${id})
      and (${at}::timestamptz is null or (t.at, t.id) < (${at}::timestamptz, ${last}::uuid))
    order by t.at desc, t.id desc limit ${limit + 1}`.execute(db);
  const { items, next } = pageOf(rows, limit, (row) => [row.at.toISOString(), row.id]);
  return { items: items.map((row) => ({ ...row, at: row.at.toISOString() })), next };
}
