import { sql, type RawBuilder } from 'kysely';
import type { Static } from 'typebox';
import type { PayableRow } from '@shanhuo/contract/settlement/shapes';
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { organisationsInSight } from '#kernel/sight.ts';
import { householdCodesOf, isCalled, namesOf } from './party-names.ts';

export interface PayableFilter {
  readonly county: number;
  readonly partyKind?: 'organisation' | 'household' | undefined;
  /** A part of the party's name or code. */
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const NOTHING = { organisations: 0, organisationsFen: 0, households: 0, householdsFen: 0, takeBackFen: 0 };

/**
 * What is still owed, largest first; a merchant sees its own and that of the households it sold for. The two are summed
 * apart: as long as the county owes a seller the price, it owes it with the household's share in it, which the seller owes
 * the household. Beside it stands what an organisation still has to give back of after-sale refunds that were paid by hand:
 * it comes off its next sale.
 */
export async function listPayables(db: Db, actor: Actor, filter: PayableFilter) {
  const { county, cursor, limit = 50 } = filter;
  const sight = organisationsInSight(actor, 'settlement.see', county, undefined);
  const matching = matches(filter, sight === null ? null : [...sight]);
  const due = dueOrToTakeBack(county);
  const after = decodeCursor(cursor, 2);
  const { rows } = await sql<Omit<Static<typeof PayableRow>, 'partyName' | 'householdCode'>>`
    select owner_kind as party_kind, owner_id as party_id, balance_fen as due_fen, take_back_fen
    from ${due} where ${matching}
      ${after === null ? sql`` : sql`and (balance_fen, owner_id) < (${after[0]}::bigint, ${after[1]}::text)`}
    order by balance_fen desc, owner_id desc limit ${limit + 1}`.execute(db);
  const sums = await sql<typeof NOTHING>`
    select (count(*) filter (where owner_kind = 'organisation' and balance_fen > 0))::int as organisations,
      coalesce(sum(balance_fen) filter (where owner_kind = 'organisation'), 0)::bigint as organisations_fen,
      (count(*) filter (where owner_kind = 'household'))::int as households,
      coalesce(sum(balance_fen) filter (where owner_kind = 'household'), 0)::bigint as households_fen,
      coalesce(sum(take_back_fen), 0)::bigint as take_back_fen
    from ${due} where ${matching}`.execute(db);
  const { items, next } = pageOf(rows, limit, ({ dueFen, partyId }) => [dueFen, partyId]);
  const names = await namesOf(db, county, items);
  const codes = await householdCodesOf(db, county, items);
  return {
    items: items.map((row) => ({
      ...row,
      partyName: names.get(row.partyId) ?? '',
      householdCode: codes.get(row.partyId) ?? null,
    })),
    next,
    sum: sums.rows[0] ?? NOTHING,
  };
}

/** Parties that are owed something, and organisations that have something to give back; some are both. */
const dueOrToTakeBack = (county: number): RawBuilder<unknown> => sql`(
  select owner_kind, owner_id, coalesce(balance_fen, 0) as balance_fen, coalesce(take_back_fen, 0) as take_back_fen
  from (select * from ledger.v_payable where county = ${county} and balance_fen > 0) p
    full join (select * from ledger.v_to_take_back where county = ${county}) r using (owner_kind, owner_id)) as due`;

const matches = ({ county, partyKind, q }: PayableFilter, own: readonly string[] | null): RawBuilder<boolean> =>
  sql<boolean>`true
    ${partyKind === undefined ? sql`` : sql`and owner_kind = ${partyKind}`}
    ${q === undefined ? sql`` : sql`and ${isCalled(county, sql`owner_id`, q)}`}
    ${
      own === null
        ? sql``
        : sql`and (owner_id = any(${own}::text[]) or owner_id in (select party_id::text from settlement.share
            where county = ${county} and party_kind = 'household' and agent_id = any(${own}::uuid[])))`
    }`;
