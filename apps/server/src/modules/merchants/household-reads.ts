import type { HouseholdRow, NamingChoice, PayKind } from '@shanhuo/contract/merchants/index';
import { holds, type Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { sightOf } from '#kernel/sight.ts';
import { blindCard, openName } from './household-secrets.ts';
import { findByCard, findHousehold, searchHouseholds, type FoundHousehold } from './household-store.ts';
import { spelled } from './naming.ts';

export interface ListHouseholds {
  readonly county: number;
  readonly stationId?: string | undefined;
  /** A name, its pinyin or initials, or a part of the code; a name is sought by its sound. */
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** Households of the reader's stations or regions, by code. */
export async function listHouseholds(
  db: Db,
  actor: Actor,
  { county, stationId, q, cursor, limit = 50 }: ListHouseholds,
  cipher: FieldCipher,
): Promise<{ items: HouseholdRow[]; next: string | null }> {
  const sight = sightOf(actor, 'households.see', county);
  const letters = q === undefined ? undefined : spelled(q.trim());
  const after = decodeCursor(cursor, 1);
  const rows = await searchHouseholds(db, { county, sight, stationId, letters, after, limit });
  const page = pageOf(rows, limit, ({ code }) => [code]);
  return { items: page.items.map((row) => householdRow(row, cipher)), next: page.next };
}

/** One household; refuses `household.unknown`, also where the reader's grants do not reach. */
export async function householdDetail(
  db: Db,
  actor: Actor,
  { county, id }: { readonly county: number; readonly id: string },
  cipher: FieldCipher,
): Promise<HouseholdRow> {
  const row = await findHousehold(db, county, id);
  refuseUnless(row !== undefined && mayRead(actor, county, row), 'household.unknown');
  return householdRow(row, cipher);
}

/** The same, or null where the reader's grants do not reach. */
export async function householdInSight(
  db: Db,
  actor: Actor,
  { county, id }: { readonly county: number; readonly id: string },
  cipher: FieldCipher,
): Promise<HouseholdRow | null> {
  const row = await findHousehold(db, county, id);
  return row !== undefined && mayRead(actor, county, row) ? householdRow(row, cipher) : null;
}

/** The household of a card; refuses `household.card-unknown`, also where the reader's grants do not reach. */
export async function householdByCard(
  db: Db,
  actor: Actor,
  { county, card }: { readonly county: number; readonly card: string },
  cipher: FieldCipher,
): Promise<HouseholdRow> {
  const row = await findByCard(db, county, blindCard(cipher, card));
  refuseUnless(row !== undefined && mayRead(actor, county, row), 'household.card-unknown');
  return householdRow(row, cipher);
}

const mayRead = (actor: Actor, county: number, { stationId, villageCode }: FoundHousehold): boolean =>
  holds(actor, 'households.see', { county, organisationId: stationId, regionCode: villageCode });

/** A household as it is shown to who serves it. */
export const householdRow = (
  { nameSealed, cardBlind, withdrawnAt, ...row }: FoundHousehold,
  cipher: FieldCipher,
): HouseholdRow => ({
  ...row,
  name: openName(cipher, nameSealed),
  villageName: row.villageName ?? '',
  stationName: row.stationName ?? '',
  naming: row.naming as NamingChoice,
  payKind: row.payKind as PayKind,
  hasCard: cardBlind !== null,
  withdrawn: withdrawnAt !== null,
});
