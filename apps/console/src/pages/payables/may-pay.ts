import type { Permission } from '@shanhuo/contract';

export const partyKinds = ['organisation', 'household'] as const;
export type PartyKind = (typeof partyKinds)[number];

/** Who sits at the desk: what they may do, and the merchants they work for. */
export interface Payer {
  readonly may: (permission: Permission) => boolean;
  readonly merchants: readonly unknown[];
}

/**
 * Whom a person at the desk pays: the settlement clerk organisations, by transfer; a merchant's clerk the households it
 * sold for. Cash is paid at a station, so nobody else pays a household here.
 */
export function mayPay({ may, merchants }: Payer, partyKind: PartyKind): boolean {
  if (partyKind === 'organisation') return may('settlement.run');
  return merchants.length > 0 && may('settlement.pay-household');
}
