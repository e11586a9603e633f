import { Type, type Static } from 'typebox';
import { MaskedBankAccount } from '../accounts/bank-account.ts';
import { RegionCode } from '../regions/shapes.ts';
import { Closed, Day, Id, Nullable, OneOf, Text } from '../shapes.ts';

export const merchantKinds = [
  'cooperative',
  'family-farm',
  'firm',
  'workshop',
  'sole-trader',
  'household',
  /** Drives for the county; it neither buys nor sells. */
  'carrier',
  'east-store',
] as const;
export type MerchantKind = (typeof merchantKinds)[number];
export const licenceKinds = ['business-licence', 'workshop-registration', 'self-grown-statement', 'none'] as const;
export type LicenceKind = (typeof licenceKinds)[number];
export const merchantStates = ['applied', 'active', 'paused'] as const;
export type MerchantState = (typeof merchantStates)[number];

const licenceFields = {
  licenceKind: OneOf(licenceKinds),
  licenceNo: Nullable(Type.String()),
  licenceUntil: Nullable(Day),
  foodLicenceNo: Nullable(Type.String()),
  /** Stands in place of a licence for those who need none. */
  statement: Nullable(Type.String()),
  statementEn: Nullable(Type.String()),
};

const merchantFields = {
  id: Id,
  kind: OneOf(merchantKinds),
  name: Type.String(),
  nameEn: Nullable(Type.String()),
  shortName: Type.String(),
  ...licenceFields,
  regionCode: Nullable(Type.String()),
  /** By which number buyers reach it: bare figures; null until it gives one. */
  contactPhone: Nullable(Type.String()),
  state: OneOf(merchantStates),
  fictional: Type.Boolean(),
};
/** What the law wants shown beside every offer. */
export const PublicMerchant = Closed({ ...merchantFields, intro: Type.String(), introEn: Type.String() });
export type PublicMerchant = Static<typeof PublicMerchant>;

export const MerchantRow = Closed({
  ...merchantFields,
  originSiteId: Id,
  licenceFile: Nullable(Type.String()),
  /** Whether the payment provider can pay it. */
  payable: Type.Boolean(),
});
export type MerchantRow = Static<typeof MerchantRow>;

export const MerchantRecord = Closed({
  ...merchantFields,
  originSiteId: Id,
  originSiteName: Type.String(),
  licenceFile: Nullable(Type.String()),
  payable: Type.Boolean(),
  /** Where it is paid by transfer; null until the county has put it on record. */
  bankAccount: Nullable(MaskedBankAccount),
  intro: Type.String(),
  introEn: Type.String(),
});
export type MerchantRecord = Static<typeof MerchantRecord>;

export const LicenceBody = Closed({
  licenceKind: OneOf(licenceKinds),
  licenceNo: Type.Optional(Text(60)),
  licenceUntil: Type.Optional(Day),
  foodLicenceNo: Type.Optional(Text(60)),
  statement: Type.Optional(Text(200)),
  statementEn: Type.Optional(Text(200)),
});
export type LicenceBody = Static<typeof LicenceBody>;

export const MerchantBody = Closed({
  id: Id,
  kind: OneOf(merchantKinds),
  name: Text(60),
  nameEn: Type.Optional(Text(120)),
  shortName: Text(20),
  regionCode: RegionCode,
  originSiteId: Id,
  intro: Type.Optional(Type.String({ maxLength: 500 })),
  introEn: Type.Optional(Type.String({ maxLength: 800 })),
  /** As it is typed. */
  contactPhone: Type.Optional(Type.String({ maxLength: 30 })),
  licence: LicenceBody,
});

/** Names to be corrected; what isn't given stays. */
export const NamesBody = Closed({
  name: Type.Optional(Text(60)),
  shortName: Type.Optional(Text(20)),
  nameEn: Type.Optional(Nullable(Text(120))),
});
export type NamesBody = Static<typeof NamesBody>;

/** What a household lets the public read: its code, its surname, or only its village. */
export const namingChoices = ['code', 'surname', 'village-only'] as const;
export type NamingChoice = (typeof namingChoices)[number];
export const payKinds = ['cash', 'account'] as const;
export type PayKind = (typeof payKinds)[number];

export const CardNo = Type.String({ pattern: '^[A-Z0-9-]{6,24}$' });
/** A card by itself, or on a sheet to be cut out. */
export const cardPapers = ['card', 'a4'] as const;
export type CardPaper = (typeof cardPapers)[number];
export const HouseholdCode = Type.String({ pattern: '^C-\\d{4,6}$' });

export const HouseholdRow = Closed({
  id: Id,
  code: HouseholdCode,
  /** The register's name: for the station's own work, never for the public. */
  name: Type.String(),
  publicName: Type.String(),
  publicNameEn: Type.String(),
  pinyin: Type.String(),
  initials: Type.String(),
  villageCode: Type.String(),
  villageName: Type.String(),
  stationId: Id,
  stationName: Type.String(),
  naming: OneOf(namingChoices),
  payKind: OneOf(payKinds),
  elder: Type.Boolean(),
  hasCard: Type.Boolean(),
  /** It took its consent back: nothing new is recorded of it, what is due to it is still paid. */
  withdrawn: Type.Boolean(),
});
export type HouseholdRow = Static<typeof HouseholdRow>;

export const HouseholdBody = Closed({
  id: Id,
  name: Text(40),
  villageCode: Type.String({ pattern: '^\\d{12}$' }),
  stationId: Id,
  naming: OneOf(namingChoices),
  payKind: OneOf(payKinds),
  elder: Type.Boolean(),
  /** Given on paper by those who have one; otherwise the house makes one up. */
  code: Type.Optional(HouseholdCode),
  cardNo: Type.Optional(CardNo),
  /** Version of the text the household agreed to. */
  consentText: Text(40),
  /** Said after `household.maybe-known`: it is another household of the same name. */
  another: Type.Optional(Type.Boolean()),
});
export type HouseholdBody = Static<typeof HouseholdBody>;

/** What a household was enrolled with, to be corrected; what isn't given stays. */
export const HouseholdCorrection = Closed({
  name: Type.Optional(Type.String({ maxLength: 40 })),
  villageCode: Type.Optional(Type.String({ pattern: '^\\d{12}$' })),
  /** Another open station of the county: it is that one's from now on. */
  stationId: Type.Optional(Id),
  payKind: Type.Optional(OneOf(payKinds)),
});
export type HouseholdCorrection = Static<typeof HouseholdCorrection>;
