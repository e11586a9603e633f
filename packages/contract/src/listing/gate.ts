import { Type } from 'typebox';
import { Closed, Nullable, OneOf, Text } from '../shapes.ts';

/** What is checked before an offer may stand in the shop, in the order in which a seller repairs it. */
export const gateChecks = [
  'in-use',
  'product-code',
  'retail',
  'grade',
  'pack-spec',
  'price',
  'return-kind',
  'return-kind-fair',
  'claims',
  'seller-active',
  'licence',
  'licence-fits',
  'food-licence',
  'conformity',
  'quarantine',
  'name-licence',
  'selenium-report',
] as const;
export type GateCheck = (typeof gateChecks)[number];

/** Why a word may not stand in a title. */
export const claimReasons = [
  'absolute',
  'medical',
  'return-promise',
  'poverty',
  'official',
  'selenium',
  'organic',
  'place-name',
] as const;
export type ClaimReason = (typeof claimReasons)[number];

export const ClaimHit = Closed({ word: Text(40), reason: OneOf(claimReasons) });

/** One line of the gate: passed, or a thing to do with the place in the console where it is done. */
export const GateLine = Closed({
  check: OneOf(gateChecks),
  passed: Type.Boolean(),
  /** The certificate or licence that passed, where there is one. */
  proof: Nullable(Type.String()),
  validUntil: Nullable(Type.String()),
  claims: Type.Array(ClaimHit),
  /** Path within the console (`/offers?offer=…&field=grade`); null when passed. */
  repair: Nullable(Type.String()),
});

export const Gate = Closed({
  ready: Type.Boolean(),
  todoCount: Type.Integer(),
  lines: Type.Array(GateLine),
});
