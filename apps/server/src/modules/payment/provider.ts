import type { Part } from './payment.ts';

export type InstructionKind = 'split' | 'release' | 'refund';

/** A trade as the provider knows it: the buyer's money for one of our payments. */
export interface ProviderTrade {
  readonly tradeNo: string;
  readonly paymentId: string;
  readonly amountFen: number;
  readonly paidAt: Date;
  readonly freezeUntil: Date;
}

/** What the provider did for one of our instructions. */
export interface ProviderOperation {
  readonly providerNo: string;
  readonly instructionId: string;
  readonly kind: InstructionKind;
  readonly amountFen: number;
  readonly doneAt: Date;
}

export interface ProviderOrder {
  /** Our number: telling the provider the same twice does it once. */
  readonly instructionId: string;
  readonly tradeNo: string;
  readonly amountFen: number;
  readonly parts: readonly Part[];
  /** Refund of money that was split already: whose account it is taken from. */
  readonly bearerId: string | null;
}

export interface BillLine {
  readonly kind: 'pay' | InstructionKind;
  /** Our number. */
  readonly number: string;
  readonly providerNo: string;
  readonly amountFen: number;
}

export interface Bill {
  readonly lines: readonly BillLine[];
  /** What lay frozen at the end of the day. */
  readonly frozenFen: number;
}

export interface SignedNews {
  readonly keyId: string;
  readonly payload: string;
  readonly signature: string;
}

/** News of a provider, read after its signature was found good. */
export type ProviderNews = { readonly eventId: string; readonly county: number } & (
  | { readonly kind: 'paid'; readonly trade: ProviderTrade }
  | { readonly kind: 'done'; readonly operation: ProviderOperation }
);

/** The provider says no for good: trying again would not help. */
export class ProviderSaysNo extends Error {}

/**
 * A licensed provider of secured trade. Whatever is told it goes by our own numbers, so it can be told again; its answer
 * comes later as signed news, or by asking. Throws when it can't be reached.
 */
export interface PaymentProvider {
  readonly name: string;
  readonly payLink: (link: {
    readonly county: number;
    readonly paymentId: string;
    readonly amountFen: number;
    readonly expiresAt: Date;
    readonly returnPath: string;
  }) => string;
  readonly verify: (news: SignedNews) => ProviderNews | null;
  /** Reads the payload of news that was verified when it came. */
  readonly read: (payload: string) => ProviderNews | null;
  readonly findTrade: (paymentId: string) => Promise<ProviderTrade | null>;
  readonly tell: (kind: InstructionKind, order: ProviderOrder) => Promise<void>;
  readonly findOperation: (instructionId: string) => Promise<ProviderOperation | null>;
  readonly bill: (county: number, day: string) => Promise<Bill>;
}
