import { Type } from 'typebox';
import { Closed, Fen, Id, Moment, Nullable, OneOf } from '../shapes.ts';

export const paymentStates = ['asked', 'secured', 'splitting', 'released', 'refunding', 'refunded', 'closed'] as const;
export const PaymentState = OneOf(paymentStates);
/** Online through the (sandbox) provider, by bank transfer, or cash at a station. */
export const paymentWays = ['sandbox', 'transfer', 'cash'] as const;
export const PaymentWay = OneOf(paymentWays);
export const instructionKinds = ['split', 'release', 'refund'] as const;
export const instructionStates = ['wanted', 'sent', 'done', 'failed'] as const;

export const PaymentRow = Closed({
  id: Id,
  referenceKind: Type.String(),
  referenceId: Type.String(),
  way: PaymentWay,
  state: PaymentState,
  amountFen: Fen,
  refundedFen: Fen,
  /** Has left the frozen state towards its receivers. */
  releasedFen: Fen,
  providerTradeNo: Nullable(Type.String()),
  askedAt: Moment,
  expiresAt: Moment,
  securedAt: Nullable(Moment),
  /** When the provider unfreezes by itself: 180 days after paying. */
  freezeUntil: Nullable(Moment),
  /** Instructions that the provider said no to; they wait for somebody to look into them. */
  failedInstructions: Type.Integer(),
});

export const Instruction = Closed({
  id: Id,
  kind: OneOf(instructionKinds),
  state: OneOf(instructionStates),
  amountFen: Fen,
  parts: Type.Array(Closed({ receiverId: Id, receiverName: Nullable(Type.String()), amountFen: Fen })),
  reason: Type.String(),
  tries: Type.Integer(),
  failure: Nullable(Type.String()),
  wantedAt: Moment,
  doneAt: Nullable(Moment),
});

export const CallbackRow = Closed({
  providerEventId: Type.String(),
  kind: Type.String(),
  receivedAt: Moment,
  appliedAt: Nullable(Moment),
  /** applied · already (nothing left to do) · second-success (recorded and sent back) · refused */
  outcome: Nullable(Type.String()),
});

export const differenceKinds = ['missing-here', 'missing-there', 'amount'] as const;

/** One day's bill of the provider, compared line by line with what we have on record. */
export const Reconciliation = Closed({
  day: Type.String(),
  provider: Type.String(),
  runAt: Moment,
  lines: Type.Integer(),
  matched: Type.Integer(),
  paidFen: Fen,
  refundedFen: Fen,
  releasedFen: Fen,
  /** What lies frozen: by the provider's bill at the end of that day. */
  frozenFen: Fen,
  differences: Type.Array(
    Closed({
      kind: OneOf(differenceKinds),
      lineKind: OneOf(['pay', ...instructionKinds]),
      /** Our number: the payment's or the instruction's id. */
      number: Type.String(),
      providerNo: Nullable(Type.String()),
      ourFen: Nullable(Fen),
      theirFen: Nullable(Fen),
    }),
  ),
});

/** One day's comparison in short. */
export const ReconciledDay = Closed({
  day: Type.String(),
  runAt: Moment,
  matched: Type.Integer(),
  differences: Type.Integer(),
  paidFen: Fen,
  releasedFen: Fen,
  refundedFen: Fen,
  frozenFen: Fen,
});
