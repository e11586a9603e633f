import { sql, type RawBuilder } from 'kysely';
import type { Static } from 'typebox';
import type { PayoutRow } from '@shanhuo/contract/settlement/shapes';
import type { Actor } from '#kernel/actor.ts';
import { spanOf } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { organisationsInSight } from '#kernel/sight.ts';
import { householdCodesOf, isCalled, namesOf } from './party-names.ts';

type Row = Static<typeof PayoutRow>;

export interface PayoutFilter {
  readonly county: number;
  readonly day?: string | undefined;
  readonly partyKind?: 'organisation' | 'household' | undefined;
  /** A part of the party's name or code. */
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const NOTHING = { payouts: 0, households: 0, amountFen: 0 };

/**
 * Money that reached somebody, latest first, as the ledger has it: at the scales, by a payout or by the provider's split.
 * Whoever holds the permission for organisations sees what these paid and got.
 */
export async function listPayouts(db: Db, actor: Actor, filter: PayoutFilter) {
  const { county, cursor, limit = 50 } = filter;
  const sight = organisationsInSight(actor, 'settlement.see', county, undefined);
  const matching = matches(filter, sight === null ? null : [...sight]);
  const after = decodeCursor(cursor, 2);
  const { rows } = await sql<Omit<Row, 'at' | 'partyName' | 'householdCode'> & { at: Date }>`
    select p.id, p.at, p.kind, p.party_kind, p.party_id, o.name as source_name, p.amount_fen, p.reference_kind,
      p.reference_id
    from ledger.v_payout p
    left join accounts.v_organisation o on p.source_kind in ('cash-float', 'agent-float') and o.id::text = p.source_id
    where ${matching}
      ${after === null ? sql`` : sql`and (p.at, p.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by p.at desc, p.id desc limit ${limit + 1}`.execute(db);
  const sums = await sql<typeof NOTHING>`
    with reached as (
      select p.party_kind, p.party_id, count(*) as payouts, sum(p.amount_fen) as fen,
        count(*) filter (where p.amount_fen > 0) as given
      from ledger.v_payout p where ${matching} group by p.party_kind, p.party_id)
    select coalesce(sum(payouts), 0)::int as payouts,
      (count(*) filter (where party_kind = 'household' and given > 0))::int as households,
      coalesce(sum(fen), 0)::bigint as amount_fen
    from reached`.execute(db);
  const { items, next } = pageOf(rows, limit, ({ at, id }) => [at.toISOString(), id]);
  const names = await namesOf(db, county, items);
  const codes = await householdCodesOf(db, county, items);
  return {
    items: items.map((row) => ({
      ...row,
      at: row.at.toISOString(),
      partyName: names.get(row.partyId) ?? '',
      householdCode: codes.get(row.partyId) ?? null,
    })),
    next,
    sum: sums.rows[0] ?? NOTHING,
  };
}

function matches({ county, day, partyKind, q }: PayoutFilter, own: readonly string[] | null): RawBuilder<boolean> {
  const days = day === undefined ? null : spanOf(day);
  return sql<boolean>`p.county = ${county}
    ${days === null ? sql`` : sql`and p.day between ${days.fromDay} and ${days.toDay}`}
    ${q === undefined ? sql`` : sql`and ${isCalled(county, sql`p.party_id`, q)}`}
    ${partyKind === undefined ? sql`` : sql`and p.party_kind = ${partyKind}`}
    ${own === null ? sql`` : sql`and (p.party_id = any(${own}::text[]) or p.source_id = any(${own}::text[]))`}`;
}
