import { createHash } from 'node:crypto';
import type { Static } from 'typebox';
import type { AccountKind as AccountKindShape, OwnerKind as OwnerKindShape } from '@shanhuo/contract/ledger/shapes';

export type AccountKind = Static<typeof AccountKindShape>;
export type OwnerKind = Static<typeof OwnerKindShape>;

/** Names an account; it is opened by the first transfer that touches it. */
export interface Account {
  readonly kind: AccountKind;
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
}

/** What is owed: these accounts keep their balance (credit − debit), which never falls below zero. */
const KEPT: ReadonlySet<AccountKind> = new Set(['secured', 'payable']);
export const isKept = (kind: AccountKind): boolean => KEPT.has(kind);

/** Buyers' money that lies at the payment provider. */
export const providerFrozen = (county: number): Account => ofCounty(county, 'provider-frozen');
/** Buyers' money that came by bank transfer. */
export const bank = (county: number): Account => ofCounty(county, 'bank');
const ofCounty = (county: number, kind: AccountKind): Account => ({ kind, ownerKind: 'county', ownerId: `${county}` });

/** The frozen money of one payment. It is resolved once: shared out, or sent back. */
export const secured = (paymentId: string): Account => ({ kind: 'secured', ownerKind: 'payment', ownerId: paymentId });
/** What is owed to a household or an organisation. */
export const payableTo = (ownerKind: 'household' | 'organisation', ownerId: string): Account => ({
  kind: 'payable',
  ownerKind,
  ownerId,
});
/** A station's cash box: debit is cash in, credit is cash out. */
export const cashFloat = (stationId: string): Account => ofOrganisation(stationId, 'cash-float');
/** What a merchant's purchases cost, against what it has put in for them. */
export const goodsBought = (merchantId: string): Account => ofOrganisation(merchantId, 'goods-bought');
/** Households' money that an organisation holds until it pays them. */
export const agentFloat = (organisationId: string): Account => ofOrganisation(organisationId, 'agent-float');
/** Money that an organisation gives back after it had been split to it; a debit is what it still has to. */
export const returned = (organisationId: string): Account => ofOrganisation(organisationId, 'returned');
const ofOrganisation = (ownerId: string, kind: AccountKind): Account => ({ kind, ownerKind: 'organisation', ownerId });

/**
 * The account's id, made from what names it (RFC 9562 version 8 over SHA-256). So finding or opening an account needs no
 * read and no row lock: `insert … on conflict do nothing`.
 */
export function accountIdOf(county: number, { ownerKind, ownerId, kind }: Account): string {
  const bytes = createHash('sha256').update(`${county}\0${ownerKind}\0${ownerId}\0${kind}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
