import { sql, type RawBuilder } from 'kysely';
import type { Static } from 'typebox';
import type { CallbackRow, Instruction, PaymentRow as PaymentView } from '@shanhuo/contract/payment/shapes';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { spanOf } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { callbacksOf } from './callback-store.ts';
import { instructionsOf, type InstructionRow } from './instruction-store.ts';
import type { PaymentState, PaymentWay } from './payment.ts';
import { findPayment, type PaymentRow } from './payment-store.ts';

export interface PaymentFilter {
  readonly county: number;
  readonly state?: PaymentState | undefined;
  readonly way?: PaymentWay | undefined;
  readonly day?: string | undefined;
  /** Only those with an instruction that the provider said no to. */
  readonly failed?: boolean | undefined;
  /** A part of the provider's number. */
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const seen = (actor: Actor, county: number) => mustHold(actor, 'payment.see', { county, regionCode: String(county) });

const failedOf = sql<number>`(select count(*)::int from payment.instruction i where i.county = payment.county
  and i.payment_id = payment.id and i.state = 'failed')`.as('failedInstructions');

/** Payments of the county, latest first. */
export async function listPayments(db: Db, actor: Actor, filter: PaymentFilter) {
  const { county, cursor, limit = 50 } = filter;
  seen(actor, county);
  const matching = matches(filter);
  let query = db.selectFrom('payment.payment').selectAll().select(failedOf).where(matching);
  const after = decodeCursor(cursor, 2);
  if (after) query = query.where(sql<boolean>`(asked_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  const rows = await query
    .orderBy('askedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const { items, next } = pageOf(rows, limit, (row) => [row.askedAt.toISOString(), row.id]);
  return {
    items: items.map((row) => view({ ...row, state: row.state as PaymentState, way: row.way as PaymentWay })),
    next,
    sum: await sumPayments(db, matching),
  };
}

const NOTHING = { payments: 0, paidFen: 0, releasedFen: 0, refundedFen: 0 };

/** What all matching payments come to. */
async function sumPayments(db: Db, matching: RawBuilder<boolean>) {
  const { rows } = await sql<typeof NOTHING>`
    select count(*)::int as payments,
      coalesce(sum(amount_fen) filter (where secured_at is not null), 0)::bigint as paid_fen,
      coalesce(sum(released_fen), 0)::bigint as released_fen, coalesce(sum(refunded_fen), 0)::bigint as refunded_fen
    from payment.payment where ${matching}`.execute(db);
  return rows[0] ?? NOTHING;
}

function matches({ county, state, way, day, failed, q }: PaymentFilter): RawBuilder<boolean> {
  const days = day === undefined ? null : spanOf(day);
  return sql<boolean>`payment.county = ${county}
    ${state === undefined ? sql`` : sql`and state = ${state}`}
    ${way === undefined ? sql`` : sql`and way = ${way}`}
    ${days === null ? sql`` : sql`and asked_at >= ${days.from} and asked_at < ${days.until}`}
    ${
      failed === true
        ? sql`and exists (select from payment.instruction i where i.county = payment.county
            and i.payment_id = payment.id and i.state = 'failed')`
        : sql``
    }
    ${q === undefined ? sql`` : sql`and position(upper(${q}) in upper(provider_trade_no)) > 0`}`;
}

/** One payment with what the provider was told and what it told us. Refuses `payment.unknown`. */
export async function seePayment(db: Db, actor: Actor, { county, id }: { county: number; id: string }) {
  seen(actor, county);
  const payment = await findPayment(db, county, id);
  refuseUnless(payment !== undefined, 'payment.unknown');
  const instructions = await instructionsOf(db, county, id);
  const names = await receiverNames(db, instructions);
  const callbacks = await callbacksOf(db, county, id);
  return {
    payment: view({
      ...payment,
      failedInstructions: instructions.filter(({ state }) => state === 'failed').length,
    }),
    instructions: instructions.map((row) => instructionView(row, names)),
    callbacks: callbacks.map((row): Static<typeof CallbackRow> => ({
      ...row,
      receivedAt: row.receivedAt.toISOString(),
      appliedAt: row.appliedAt?.toISOString() ?? null,
    })),
  };
}

const view = (row: PaymentRow & { readonly failedInstructions: number }): Static<typeof PaymentView> => ({
  id: row.id,
  referenceKind: row.referenceKind,
  referenceId: row.referenceId,
  way: row.way,
  state: row.state,
  amountFen: row.amountFen,
  refundedFen: row.refundedFen,
  releasedFen: row.releasedFen,
  providerTradeNo: row.providerTradeNo,
  askedAt: row.askedAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  securedAt: row.securedAt?.toISOString() ?? null,
  freezeUntil: row.freezeUntil?.toISOString() ?? null,
  failedInstructions: row.failedInstructions,
});

const instructionView = (row: InstructionRow, names: ReadonlyMap<string, string>): Static<typeof Instruction> => ({
  id: row.id,
  kind: row.kind,
  state: row.state as Static<typeof Instruction>['state'],
  amountFen: row.amountFen,
  parts: row.parts.map((part) => ({ ...part, receiverName: names.get(part.receiverId) ?? null })),
  reason: row.reason,
  tries: row.tries,
  failure: row.failure,
  wantedAt: row.wantedAt.toISOString(),
  doneAt: row.doneAt?.toISOString() ?? null,
});

async function receiverNames(db: Db, instructions: readonly InstructionRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = instructions.flatMap(({ parts }) => parts.map(({ receiverId }) => receiverId));
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('accounts.vOrganisation').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id ?? '', name ?? '']));
}
