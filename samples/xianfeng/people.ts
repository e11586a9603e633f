/** Sellers, households, demo accounts and the registry of online entities. All people and firms are fictional. */
import type { Localised } from './places.ts';

export type MerchantKind =
  | 'cooperative'
  | 'cooperative-union'
  | 'consortium'
  | 'company'
  | 'small-workshop'
  | 'family-farm'
  | 'individual-business'
  | 'carrier'
  | 'self-grown-household';

export interface SampleCertificate {
  readonly kind:
    | 'organic-certificate'
    | 'name-licence'
    | 'herb-licence'
    | 'animal-epidemic-prevention'
    | 'transport-licence';
  readonly no: string;
  readonly validTo: string;
  readonly products?: readonly string[];
}

export interface SampleMerchant {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly shortZh: string;
  readonly kind: MerchantKind;
  readonly fictional: true;
  /** By which buyers reach it; a number that was never given to anybody. */
  readonly phone: string;
  /** Household code, for self-grown sellers only. */
  readonly household?: string;
  readonly township: string;
  readonly licenceNo: string | null;
  readonly foodLicence: string | null;
  /** Shown in place of a licence by those who need none. */
  readonly statement: string | null;
  readonly statementEn?: string;
  readonly certificates: readonly SampleCertificate[];
  readonly mainProducts: readonly string[];
  readonly introZh: string;
  readonly introEn: string;
}

export interface SampleTestReport {
  readonly no: string;
  readonly product: string;
  readonly merchant: string;
  readonly kind: 'selenium';
  readonly fictional: true;
  readonly labZh: string;
  readonly labEn: string;
  readonly method: string;
  readonly microgramsPer100g: number;
  readonly limitMin: number;
  readonly limitMax: number | null;
  readonly limitBasis: string;
  readonly testedOn: string;
  readonly validTo: string;
}

export interface SampleEastOrganisation {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kind: 'partner-store' | 'bulk-buyer' | 'union';
  readonly fictional: true;
  readonly county: string;
  readonly township: string;
  readonly introZh: string;
  readonly introEn: string;
}

export interface SamplePublicBody {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kind: 'county-bureau' | 'service-centre' | 'regulator' | 'auditor' | 'east-work-team';
  readonly region: string;
  readonly demo: true;
}

export interface SampleMerchants {
  /** Where all of them have their made-up accounts. */
  readonly bankZh: string;
  readonly note: Localised;
  readonly merchants: readonly SampleMerchant[];
  readonly testReports: readonly SampleTestReport[];
  readonly east: readonly SampleEastOrganisation[];
  readonly publicBodies: readonly SamplePublicBody[];
}

export interface SampleOnlineEntity {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly township: string;
  /** Code in merchants.json where the entity is one of those. */
  readonly merchant?: string;
  readonly year: number;
  readonly fictional: true;
}

export interface SampleOnlineEntities {
  readonly asOf: string;
  readonly caliber: Localised;
  readonly entities: readonly SampleOnlineEntity[];
}

export type NamingChoice = 'code' | 'surname' | 'village-only';

export interface SampleHousehold {
  /** C-0412; shown as 户C-0412 (displayCode). */
  readonly code: string;
  readonly displayCode: string;
  readonly villageCode: string;
  readonly station: string;
  /** For the station's own list; the public page follows `naming`. */
  readonly displayName: string;
  readonly initials: string;
  readonly fictional: true;
  readonly naming: NamingChoice;
  readonly cardNumber: string;
  readonly preferredPay: 'cash' | 'account';
  readonly elder: boolean;
  readonly grows: readonly string[];
}

export interface SampleHouseholds {
  readonly note: Localised;
  readonly namingChoices: readonly {
    readonly key: NamingChoice;
    readonly zh: string;
    readonly en: string;
  }[];
  readonly households: readonly SampleHousehold[];
}

export type RoleKey =
  | 'county-officer'
  | 'centre-operator'
  | 'township-cadre'
  | 'station-keeper'
  | 'cooperative-clerk'
  | 'packer'
  | 'driver'
  | 'hub-clerk'
  | 'settlement-clerk'
  | 'regulator'
  | 'east-team-member'
  | 'union-buyer'
  | 'consumer'
  | 'auditor';

export interface SampleScope {
  /** `self`: only the account's own things; its code is then the township it lives in. */
  readonly kind: 'region' | 'organisation' | 'station' | 'hub' | 'centre' | 'self';
  readonly code: string;
}

export interface SamplePerson {
  readonly login: string;
  readonly phone: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly fictional: true;
  readonly roles: readonly RoleKey[];
  readonly scope: SampleScope;
  readonly organisation: string | null;
  readonly taskZh: string;
  readonly taskEn: string;
}

export interface SamplePeople {
  readonly note: Localised;
  readonly roles: readonly {
    readonly key: RoleKey;
    readonly zh: string;
    readonly en: string;
    readonly face: 'shop' | 'station' | 'console';
  }[];
  readonly people: readonly SamplePerson[];
}
