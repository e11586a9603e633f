import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { Closed, County, Day, Days, Done, Fen, Id, Nullable, Sought, Text, pageQuery } from '../shapes.ts';
import {
  CallbackRow,
  Instruction,
  PaymentRow,
  PaymentState,
  PaymentWay,
  ReconciledDay,
  Reconciliation,
} from './shapes.ts';

const inCounty = Closed({ county: County });
const one = Closed({ county: County, id: Id });
const Token = Type.String({ minLength: 20, maxLength: 2000 });

/** The doors of payment. */
export const paymentEndpoints = {
  callback: endpoint({
    method: 'POST',
    path: '/api/payment/callbacks/:provider',
    door: 'public',
    summary: "A provider's signed news: stored and answered at once, applied afterwards, each event once",
    params: Closed({ provider: Text(40) }),
    body: Closed({
      keyId: Text(40),
      /** The signed text itself, so that not one byte of it is read differently. */
      payload: Type.String({ minLength: 2, maxLength: 20_000 }),
      /** Ed25519 over the payload's UTF-8 bytes, base64url. */
      signature: Text(200),
    }),
    answer: Done,
    refusals: ['payment.provider-unknown', 'payment.signature'],
  }),
  /** The browser has come back from the cashier: ask the provider rather than wait for its news. */
  returned: endpoint({
    method: 'POST',
    path: '/api/counties/:county/payments/:id/returned',
    door: 'public',
    summary: 'The buyer is back from the cashier: the provider is asked, and the state answered',
    params: one,
    answer: Closed({ state: PaymentState }),
    refusals: ['payment.unknown'],
  }),
  listPayments: endpoint({
    method: 'GET',
    path: '/api/counties/:county/payments',
    door: 'payment.see',
    summary: 'Lists payments, latest first',
    params: inCounty,
    query: Closed({
      ...pageQuery,
      state: Type.Optional(PaymentState),
      way: Type.Optional(PaymentWay),
      /** Asked for on this day, or in this period. */
      day: Type.Optional(Days),
      /** Only those with an instruction that the provider said no to. */
      failed: Type.Optional(Type.Boolean()),
      /** A part of the provider's number. */
      q: Type.Optional(Sought),
    }),
    answer: Closed({
      items: Type.Array(PaymentRow),
      next: Nullable(Type.String()),
      /** Of everything that matches; paid: what buyers really paid, refunds not yet taken off. */
      sum: Closed({ payments: Type.Integer(), paidFen: Fen, releasedFen: Fen, refundedFen: Fen }),
    }),
    refusals: [],
  }),
  getPayment: endpoint({
    method: 'GET',
    path: '/api/counties/:county/payments/:id',
    door: 'payment.see',
    summary: 'One payment with what the provider was told and what it told us',
    params: one,
    answer: Closed({
      payment: PaymentRow,
      instructions: Type.Array(Instruction),
      callbacks: Type.Array(CallbackRow),
    }),
    refusals: ['payment.unknown'],
  }),
  confirmRefund: endpoint({
    method: 'POST',
    path: '/api/counties/:county/payments/:id/confirm-refund',
    door: 'payment.reconcile',
    summary: 'Cash or a transfer was given back to the buyer by hand',
    params: one,
    answer: Done,
    refusals: ['payment.unknown', 'payment.state'],
    idempotent: true,
  }),
  retryInstruction: endpoint({
    method: 'POST',
    path: '/api/counties/:county/payments/:id/instructions/:instructionId/retry',
    door: 'payment.reconcile',
    summary: 'The provider had said no to an instruction; what stood in its way is settled, so it is told again',
    params: Closed({ county: County, id: Id, instructionId: Id }),
    answer: Done,
    refusals: ['payment.instruction-unknown', 'payment.instruction-not-failed'],
    idempotent: true,
  }),
  getReconciliation: endpoint({
    method: 'GET',
    path: '/api/counties/:county/payment/reconciliation',
    door: 'payment.see',
    summary: "The latest comparison of one day's bill with our books; null when it was not run yet",
    params: inCounty,
    query: Closed({ day: Day }),
    answer: Closed({ reconciliation: Nullable(Reconciliation) }),
    refusals: [],
  }),
  listReconciliations: endpoint({
    method: 'GET',
    path: '/api/counties/:county/payment/reconciliations',
    door: 'payment.see',
    summary: 'Which days of a period were compared with the provider’s bill, and how it came out; latest first',
    params: inCounty,
    query: Closed({ day: Days }),
    answer: Closed({
      items: Type.Array(ReconciledDay),
      /** The day of the first payment through the provider: before it there is nothing to compare. Null until there is one. */
      since: Nullable(Day),
    }),
    refusals: [],
  }),
  reconcile: endpoint({
    method: 'POST',
    path: '/api/counties/:county/payment/reconciliation',
    door: 'payment.reconcile',
    summary: "Fetches one day's bill from the provider and compares it with our books",
    params: inCounty,
    body: Closed({ day: Day }),
    answer: Closed({ reconciliation: Reconciliation }),
    refusals: ['payment.day-ahead', 'payment.provider-unreachable'],
  }),
  sandboxCashier: endpoint({
    method: 'GET',
    path: '/sandbox-cashier',
    door: 'public',
    summary: "The sandbox provider's cashier page (HTML); no real money",
    query: Closed({ token: Token }),
    answer: Type.String(),
    refusals: ['cashier.link'],
  }),
  sandboxPay: endpoint({
    method: 'POST',
    path: '/sandbox-provider/pay',
    door: 'public',
    summary: 'The buyer pays at the sandbox cashier; no real money',
    body: Closed({ token: Token }),
    answer: Closed({ tradeNo: Type.String(), state: Type.Literal('paid') }),
    refusals: ['cashier.link', 'cashier.expired'],
  }),
};
