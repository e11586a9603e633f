import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { spanOf } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { organisationsInSight } from '#kernel/sight.ts';
import type { RequestState } from './request.ts';
import type { RequestRow } from './request-store.ts';
import { rowsOf } from './request-view.ts';

export interface RequestFilter {
  readonly county: number;
  readonly show?: 'due' | 'late' | undefined;
  readonly state?: RequestState | undefined;
  readonly merchantId?: string | undefined;
  /** Asked for on this day, or in this period. */
  readonly askedDay?: string | undefined;
  /** A part of the number of a request, an order or an invoice, or of the title. */
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const NOTHING = { requests: 0, late: 0, toBillFen: 0, toCreditFen: 0 };

/** Requests that staff may see. What waits for its seller comes by when it should have acted, everything else newest first. */
export async function listRequests(db: Db, actor: Actor, filter: RequestFilter) {
  const { county, limit = 50 } = filter;
  const sight = organisationsInSight(actor, 'invoicing.see', county, filter.merchantId);
  const matching = matches(filter, sight, actor.at);
  const waits = filter.show !== undefined;
  const after = decodeCursor(filter.cursor, 2);
  const { rows } = await sql<RequestRow>`
    select * from invoicing.request where ${matching} ${after === null ? sql`` : sql`and ${behind(waits, after)}`}
    order by ${waits ? sql`due_at, id` : sql`asked_at desc, id desc`}
    limit ${limit + 1}`.execute(db);
  const { items, next } = pageOf(rows, limit, (row) => [
    ((waits ? row.dueAt : row.askedAt) ?? row.askedAt).toISOString(),
    row.id,
  ]);
  const sums = await sql<typeof NOTHING>`
    select count(*)::int as requests, (count(*) filter (where due_at < ${actor.at}))::int as late,
      coalesce(sum(billable_fen - billed_fen) filter (where due_at is not null and billable_fen > billed_fen), 0)::bigint
        as to_bill_fen,
      coalesce(sum(billed_fen - billable_fen) filter (where due_at is not null and billable_fen < billed_fen), 0)::bigint
        as to_credit_fen
    from invoicing.request where ${matching}`.execute(db);
  return { items: await rowsOf(db, actor, county, items), next, sum: sums.rows[0] ?? NOTHING };
}

const behind = (waits: boolean, [at, id]: readonly (string | number)[]): RawBuilder<boolean> =>
  waits
    ? sql<boolean>`(due_at, id) > (${at}::timestamptz, ${id}::uuid)`
    : sql<boolean>`(asked_at, id) < (${at}::timestamptz, ${id}::uuid)`;

/** The same as `stateOf` says, for the database to look by. */
const inState = {
  waiting: sql`due_at is not null and billable_fen > billed_fen`,
  'to-correct': sql`due_at is not null and billable_fen < billed_fen`,
  invoiced: sql`due_at is null and billed_fen > 0`,
  'nothing-left': sql`due_at is null and billed_fen = 0 and declined_at is null and withdrawn_at is null`,
  declined: sql`declined_at is not null`,
  withdrawn: sql`withdrawn_at is not null`,
} as const satisfies Record<RequestState, RawBuilder<unknown>>;

function matches(filter: RequestFilter, sight: readonly string[] | null, at: Date): RawBuilder<boolean> {
  const { county, show, state, askedDay, q } = filter;
  const all = [
    sql`county = ${county}`,
    sight && sql`merchant_id = any(${[...sight]}::uuid[])`,
    show && sql`due_at is not null`,
    show === 'late' && sql`due_at < ${at}`,
    state && inState[state],
    askedDay && askedWithin(askedDay),
    q && saysSomewhere(county, q),
  ].filter((one) => typeof one === 'object' && one !== null);
  return sql<boolean>`(${sql.join(all, sql` and `)})`;
}

function askedWithin(days: string): RawBuilder<boolean> {
  const { from, until } = spanOf(days);
  return sql<boolean>`(asked_at >= ${from} and asked_at < ${until})`;
}

const saysSomewhere = (county: number, q: string): RawBuilder<boolean> => sql<boolean>`(
  position(upper(${q}) in number) > 0
  or (title_kind = 'unit' and position(upper(${q}) in upper(title)) > 0)
  or exists (select from invoicing.request_part p where p.county = ${county} and p.request_id = request.id
    and position(upper(${q}) in p.order_number) > 0)
  or exists (select from invoicing.document d where d.county = ${county} and d.request_id = request.id
    and position(${q} in d.number) > 0))`;
