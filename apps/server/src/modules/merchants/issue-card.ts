import { randomInt } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { Db } from '#kernel/database.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { blindCard, openCard, sealCard } from './household-secrets.ts';
import { findSecrets, updateHousehold, type FoundHousehold } from './household-store.ts';
import { mustServe } from './must-serve.ts';

/** No letters or digits that look alike, since the number is also read out and typed. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const GROUP = 4;
const GROUPS = 3;

/** Twelve characters at random, so that nobody makes up a card. */
const newCardNo = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join(''),
  ).join('-');

/**
 * Gives a household a new card; whoever finds the old one finds nobody by it. Refuses `household.unknown`,
 * `household.withdrawn`.
 */
export async function issueCard(
  tx: Tx,
  actor: Actor,
  { county, householdId }: { readonly county: number; readonly householdId: string },
  cipher: FieldCipher,
): Promise<void> {
  const household = await mustServe(tx, actor, county, householdId);
  refuseUnless(household.withdrawnAt === null, 'household.withdrawn');
  const cardNo = newCardNo();
  await updateHousehold(tx, county, householdId, {
    cardSealed: sealCard(cipher, cardNo),
    cardBlind: blindCard(cipher, cardNo),
  });
  const detail = { replaces: household.cardBlind !== null };
  note(tx, actor, { county, action: 'merchants.issue-card', subject: 'household', subjectId: householdId, detail });
}

/** A household with the number of its card, to print it. Refuses `household.unknown`, `household.no-card`. */
export async function cardOf(
  db: Db,
  actor: Actor,
  { county, householdId }: { readonly county: number; readonly householdId: string },
  cipher: FieldCipher,
): Promise<{ readonly household: FoundHousehold; readonly cardNo: string }> {
  const household = await mustServe(db, actor, county, householdId);
  const secrets = await findSecrets(db, county, householdId);
  const sealed = secrets?.cardSealed ?? null;
  refuseUnless(sealed !== null, 'household.no-card');
  return { household, cardNo: openCard(cipher, sealed) };
}
