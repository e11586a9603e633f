import type { House } from '#kernel/house.ts';
import type { PaymentWay } from './payment.ts';
import { providerOf } from './providers.ts';

export interface PayLink {
  readonly county: number;
  readonly id: string;
  readonly amountFen: number;
  readonly way: PaymentWay;
  readonly expiresAt: Date;
  /** Where the buyer goes back to in the shop, beginning with a slash. */
  readonly returnPath: string;
}

/**
 * The link to the provider's cashier, signed by us and kept nowhere: everything the cashier needs stands in it. Null for
 * money that does not come through a provider.
 */
export const payLinkOf = (house: House, { id, way, ...link }: PayLink): string | null =>
  way === 'sandbox' ? (providerOf(house, way)?.payLink({ ...link, paymentId: id }) ?? null) : null;
