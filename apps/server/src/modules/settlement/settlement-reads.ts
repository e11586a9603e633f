import { sql, type RawBuilder } from 'kysely';
import type { Static } from 'typebox';
import type { SettlementRow } from '@shanhuo/contract/settlement/shapes';
import type { Actor } from '#kernel/actor.ts';
import { spanOf } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { organisationsInSight } from '#kernel/sight.ts';
import { namesOf } from './party-names.ts';
import { sharesOfSettlement } from './settlement-store.ts';

export interface SettlementFilter {
  readonly county: number;
  readonly state?: Static<typeof SettlementRow>['state'] | undefined;
  readonly day?: string | undefined;
  readonly organisationId?: string | undefined;
  /** A part of an order number. */
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

type Found = Omit<Static<typeof SettlementRow>, 'wantedAt' | 'doneAt'> & { wantedAt: Date; doneAt: Date | null };

const view = ({ wantedAt, doneAt, ...row }: Found): Static<typeof SettlementRow> => ({
  ...row,
  wantedAt: wantedAt.toISOString(),
  doneAt: doneAt?.toISOString() ?? null,
});

/** Settlements, latest first; whoever holds the permission for organisations sees those they have a share of. */
export async function listSettlements(db: Db, actor: Actor, filter: SettlementFilter) {
  const { county, limit = 50 } = filter;
  const sight = organisationsInSight(actor, 'settlement.see', county, filter.organisationId);
  const after = decodeCursor(filter.cursor, 2);
  const matching = matches(filter, sight);
  const { rows } = await sql<Found>`
    select id, order_id, order_number, payment_id, way, state, total_fen, wanted_at, done_at
    from settlement.settlement s where ${matching}
      ${after === null ? sql`` : sql`and (wanted_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by wanted_at desc, id desc limit ${limit + 1}`.execute(db);
  const { items, next } = pageOf(rows, limit, (row) => [row.wantedAt.toISOString(), row.id]);
  const sums = await sql<typeof NOTHING>`
    select count(*)::int as settlements, coalesce(sum(total_fen), 0)::bigint as total_fen,
      coalesce(sum(total_fen) filter (where state = 'splitting'), 0)::bigint as splitting_fen
    from settlement.settlement s where ${matching}`.execute(db);
  return { items: items.map(view), next, sum: sums.rows[0] ?? NOTHING };
}

const NOTHING = { settlements: 0, totalFen: 0, splittingFen: 0 };

function matches({ county, state, day, q }: SettlementFilter, sight: readonly string[] | null): RawBuilder<boolean> {
  const days = day === undefined ? null : spanOf(day);
  return sql<boolean>`county = ${county}
    ${state === undefined ? sql`` : sql`and state = ${state}`}
    ${days === null ? sql`` : sql`and wanted_at >= ${days.from} and wanted_at < ${days.until}`}
    ${q === undefined ? sql`` : sql`and position(upper(${q}) in order_number) > 0`}
    ${sight === null ? sql`` : sql`and ${hasShare(county, sight)}`}`;
}

const hasShare = (county: number, organisationIds: readonly string[]) => sql<boolean>`exists (
  select from settlement.share h where h.county = ${county} and h.settlement_id = s.id
    and (h.party_id = any(${[...organisationIds]}::uuid[]) or h.agent_id = any(${[...organisationIds]}::uuid[])))`;

/** One settlement with its shares. Refuses `settlement.unknown`, also where the reader has no share of it. */
export async function seeSettlement(db: Db, actor: Actor, { county, id }: { county: number; id: string }) {
  const sight = organisationsInSight(actor, 'settlement.see', county, undefined);
  const { rows } = await sql<Found>`
    select id, order_id, order_number, payment_id, way, state, total_fen, wanted_at, done_at
    from settlement.settlement s where county = ${county} and id = ${id}
      ${sight === null ? sql`` : sql`and ${hasShare(county, sight)}`}`.execute(db);
  const [row] = rows;
  refuseUnless(row !== undefined, 'settlement.unknown');
  const shares = await sharesOfSettlement(db, county, id);
  const names = await namesOf(db, county, shares);
  return {
    settlement: view(row),
    shares: shares.map((share) => ({ ...share, partyName: names.get(share.partyId) ?? '' })),
  };
}
