import type {
  LicenceKind,
  MerchantKind,
  MerchantRecord,
  MerchantRow,
  MerchantState,
  NamingChoice,
  PayKind,
  PublicMerchant,
} from '@shanhuo/contract/merchants/index';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { holds, type Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { maskedBankAccount } from '#modules/accounts/index.ts';
import { sightOf } from '#kernel/sight.ts';
import { findHousehold } from './household-store.ts';
import { findMerchant, nameOfSite, searchMerchants, type MerchantSearch } from './merchant-store.ts';

/** A merchant as other modules need it. */
export interface MerchantFacts {
  readonly id: string;
  readonly kind: MerchantKind;
  readonly name: string;
  readonly nameEn: string | null;
  readonly shortName: string;
  readonly licenceKind: LicenceKind;
  readonly licenceNo: string | null;
  readonly licenceUntil: string | null;
  readonly licenceFile: string | null;
  readonly foodLicenceNo: string | null;
  readonly statement: string | null;
  readonly statementEn: string | null;
  readonly providerAccount: string | null;
  readonly originSiteId: string;
  readonly householdId: string | null;
  readonly regionCode: string | null;
  readonly contactPhone: string | null;
  readonly fictional: boolean;
  readonly state: MerchantState;
}

type FoundMerchant = NonNullable<Awaited<ReturnType<typeof findMerchant>>>;

const factsOf = (row: FoundMerchant): MerchantFacts => ({
  ...row,
  kind: row.kind as MerchantKind,
  licenceKind: row.licenceKind as LicenceKind,
  state: row.state as MerchantState,
});

/** One merchant of the county in any state, or undefined. */
export async function merchantOf(db: Db, county: number, id: string): Promise<MerchantFacts | undefined> {
  const row = await findMerchant(db, county, id);
  return row && factsOf(row);
}

/** A household as other modules need it: no name of the register, no card. */
export interface HouseholdFacts {
  readonly id: string;
  readonly code: string;
  readonly villageCode: string;
  readonly stationId: string;
  readonly publicName: string;
  readonly publicNameEn: string;
  readonly naming: NamingChoice;
  readonly payKind: PayKind;
  readonly elder: boolean;
}

/** One household of the county, or undefined. */
export async function householdOf(db: Db, county: number, id: string): Promise<HouseholdFacts | undefined> {
  const row = await findHousehold(db, county, id);
  if (row === undefined) return undefined;
  const { code, villageCode, stationId, publicName, publicNameEn, elder } = row;
  const naming = row.naming as NamingChoice;
  return { id, code, villageCode, stationId, publicName, publicNameEn, naming, payKind: row.payKind as PayKind, elder };
}

/** What the public may call a household, by its own choice. */
export const publicNameOf = ({ publicName, publicNameEn }: HouseholdFacts) => ({ zh: publicName, en: publicNameEn });

/** An active merchant as the law wants it shown. Refuses `merchant.unknown`. */
export async function publicMerchant(db: Db, county: number, id: string): Promise<PublicMerchant> {
  const row = await findMerchant(db, county, id);
  refuseUnless(row !== undefined && row.state === 'active', 'merchant.unknown');
  const { licenceFile: _, providerAccount: __, originSiteId: ___, householdId: ____, ...facts } = factsOf(row);
  return { ...facts, intro: row.intro, introEn: row.introEn };
}

/** A merchant in any state. Refuses `merchant.unknown`, also for one out of the reader's sight. */
export async function merchantRecord(
  db: Db,
  actor: Actor,
  { county, id }: { readonly county: number; readonly id: string },
  cipher: FieldCipher,
): Promise<MerchantRecord> {
  const row = await findMerchant(db, county, id);
  const place = { county, organisationId: id, regionCode: row?.regionCode ?? null };
  refuseUnless(row !== undefined && holds(actor, 'merchants.see', place), 'merchant.unknown');
  const { providerAccount, householdId: _, ...facts } = factsOf(row);
  const originSiteName = await nameOfSite(db, row.originSiteId);
  return {
    ...facts,
    originSiteName,
    payable: providerAccount !== null,
    bankAccount: await maskedBankAccount(db, id, cipher),
    intro: row.intro,
    introEn: row.introEn,
  };
}

/** Where the paper of a merchant's licence lies; null without one. Refuses `merchant.unknown`. */
export async function licenceFileOf(db: Db, county: number, id: string): Promise<string | null> {
  const row = await findMerchant(db, county, id);
  refuseUnless(row !== undefined, 'merchant.unknown');
  return row.licenceFile;
}

export interface ListMerchants extends Omit<MerchantSearch, 'sight' | 'after' | 'limit'> {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** Merchants the reader's grants reach, by name. */
export async function listMerchants(
  db: Db,
  actor: Actor,
  { cursor, limit = 50, ...search }: ListMerchants,
): Promise<{ items: MerchantRow[]; next: string | null }> {
  const sight = sightOf(actor, 'merchants.see', search.county);
  const rows = await searchMerchants(db, { ...search, sight, after: decodeCursor(cursor, 2), limit });
  const page = pageOf(rows, limit, ({ name, id }) => [name, id]);
  return {
    next: page.next,
    items: page.items.map((row) => {
      const { providerAccount, householdId: _, ...facts } = factsOf(row);
      return { ...facts, payable: providerAccount !== null };
    }),
  };
}
