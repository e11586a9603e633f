import type { Event } from '#kernel/outbox.ts';
import type { PaymentWay } from './payment.ts';

interface About {
  readonly paymentId: string;
  readonly referenceKind: string;
  readonly referenceId: string;
}

/** The money lies secured: frozen at the provider, or taken in by hand. */
export type PaymentSecured = Event<'payment.secured', About & { readonly amountFen: number; readonly way: PaymentWay }>;
/** All that was frozen has gone to its receivers; offline money may be paid out. */
export type PaymentSplitDone = Event<'payment.split-done', About & { readonly way: PaymentWay }>;
/** Money has gone back to the buyer; `whole` when nothing of it is left. */
export type PaymentRefunded = Event<
  'payment.refunded',
  About & {
    readonly amountFen: number;
    readonly whole: boolean;
    readonly way: PaymentWay;
    /** Who gives it back, where the money had been split already. */
    readonly bearerId: string | null;
  }
>;

/** A provider's news was stored and waits to be applied. */
export type CallbackStored = Event<'payment.callback-stored', { readonly provider: string; readonly eventId: string }>;
/** The provider is to be told something. */
export type InstructionWanted = Event<'payment.instruction-wanted', { readonly instructionId: string }>;
