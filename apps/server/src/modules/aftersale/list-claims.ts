import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { spanOf } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { organisationsInSight } from '#kernel/sight.ts';
import type { ClaimKind, ClaimState } from './claim.ts';
import { rowsOf } from './claim-view.ts';
import type { ClaimRow } from './claim-store.ts';

export interface ClaimFilter {
  readonly county: number;
  readonly show?: 'running' | 'for-seller' | 'for-centre' | 'ended' | undefined;
  readonly state?: ClaimState | undefined;
  readonly kind?: ClaimKind | undefined;
  readonly merchantId?: string | undefined;
  readonly orderId?: string | undefined;
  /** Made on this day, or in this period. */
  readonly madeDay?: string | undefined;
  /** Refunded on this day, or in this period. */
  readonly refundedDay?: string | undefined;
  /** A part of the number of a claim or an order. */
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const NOTHING = { claims: 0, late: 0, refundedFen: 0 };

/** Claims that staff may see. What still runs comes by when somebody has to act, everything else newest first. */
export async function listClaims(db: Db, actor: Actor, filter: ClaimFilter) {
  const { county, limit = 50 } = filter;
  const sight = organisationsInSight(actor, 'aftersale.see', county, filter.merchantId);
  const matching = matches(filter, sight);
  const runs = filter.show !== undefined && filter.show !== 'ended';
  const after = decodeCursor(filter.cursor, 2);
  const { rows } = await sql<ClaimRow>`
    select * from aftersale.claim where ${matching} ${after === null ? sql`` : sql`and ${behind(runs, after)}`}
    order by ${runs ? sql`coalesce(due_at, 'infinity'), id` : sql`made_at desc, id desc`}
    limit ${limit + 1}`.execute(db);
  const { items, next } = pageOf(rows, limit, (row) => [
    (runs ? row.dueAt?.toISOString() : row.madeAt.toISOString()) ?? 'infinity',
    row.id,
  ]);
  const sums = await sql<typeof NOTHING>`
    select count(*)::int as claims, (count(*) filter (where due_at < ${actor.at}))::int as late,
      coalesce(sum(agreed_fen) filter (where state = 'refunded'), 0)::bigint as refunded_fen
    from aftersale.claim where ${matching}`.execute(db);
  return { items: await rowsOf(db, county, items), next, sum: sums.rows[0] ?? NOTHING };
}

const behind = (runs: boolean, [at, id]: readonly (string | number)[]): RawBuilder<boolean> =>
  runs
    ? sql<boolean>`(coalesce(due_at, 'infinity'), id) > (${at}::timestamptz, ${id}::uuid)`
    : sql<boolean>`(made_at, id) < (${at}::timestamptz, ${id}::uuid)`;

const shown = {
  running: sql`ended_at is null`,
  'for-seller': sql`ended_at is null and (state = 'open' or (state = 'returning' and waybill is not null))`,
  'for-centre': sql`ended_at is null and state = 'escalated'`,
  ended: sql`ended_at is not null`,
} as const;

/** Which claims a filter lets through. What it leaves open is not asked. */
function matches(filter: ClaimFilter, sight: readonly string[] | null): RawBuilder<boolean> {
  const { county, show, state, kind, orderId, q } = filter;
  const all = [
    sql`county = ${county}`,
    sight && sql`merchant_id = any(${[...sight]}::uuid[])`,
    show && shown[show],
    state && sql`state = ${state}`,
    kind && sql`kind = ${kind}`,
    orderId && sql`order_id = ${orderId}`,
    within(sql`made_at`, filter.madeDay),
    within(sql`refunded_at`, filter.refundedDay),
    q && sql`(position(upper(${q}) in number) > 0 or position(upper(${q}) in order_number) > 0)`,
  ].filter((one) => one !== null && typeof one === 'object');
  return sql<boolean>`(${sql.join(all, sql` and `)})`;
}

function within(moment: RawBuilder<unknown>, days: string | undefined): RawBuilder<boolean> | null {
  if (days === undefined) return null;
  const { from, until } = spanOf(days);
  return sql<boolean>`(${moment} >= ${from} and ${moment} < ${until})`;
}
