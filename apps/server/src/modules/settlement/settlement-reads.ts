import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { SettlementRow } from '@shanhuo/contract/settlement/shapes';
import type { Actor } from '#kernel/actor.ts';
import { daysAfter, startOfDay } from '#kernel/clock.ts';
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
  const { county, state, day, limit = 50 } = filter;
  const sight = organisationsInSight(actor, 'settlement.see', county, filter.organisationId);
  const after = decodeCursor(filter.cursor, 2);
  const from = day === undefined ? null : startOfDay(day);
  const { rows } = await sql<Found>`
    select id, order_id, order_number, payment_id, way, state, total_fen, wanted_at, done_at
    from settlement.settlement s where county = ${county}
      ${state === undefined ? sql`` : sql`and state = ${state}`}
      ${from === null ? sql`` : sql`and wanted_at >= ${from} and wanted_at < ${daysAfter(from, 1)}`}
      ${sight === null ? sql`` : sql`and ${hasShare(county, sight)}`}
      ${after === null ? sql`` : sql`and (wanted_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by wanted_at desc, id desc limit ${limit + 1}`.execute(db);
  const { items, next } = pageOf(rows, limit, (row) => [row.wantedAt.toISOString(), row.id]);
  return { items: items.map(view), next };
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
