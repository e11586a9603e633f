/** Products with their grades, packs, gates and what is bought from households. */
export interface SampleCategory {
  readonly slug: string;
  readonly zh: string;
  readonly en: string;
  readonly group: 'tea' | 'fresh' | 'pantry' | 'craft' | 'gift' | 'trade';
  readonly order: number;
}

export interface SampleGrade {
  readonly product: string;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly order: number;
  readonly definitionZh: string;
  readonly definitionEn: string;
}

export type Gate = 'A' | 'B' | 'C' | 'D' | 'E' | 'bundle';
export type Proof =
  | 'conformity'
  | 'sc-licence'
  | 'small-workshop'
  | 'herb-licence'
  | 'name-licence'
  | 'selenium-report'
  | 'quarantine'
  | 'presale-contract';
export type ReturnKind = 'SEVEN_DAY' | 'FRESH_EXEMPT' | 'CUSTOM_EXEMPT' | 'CONFIRMED_EXEMPT';
export type TaxKind = 'SELF_PRODUCED_EXEMPT' | 'PURCHASED_AGRI_9' | 'PROCESSED_13' | 'SERVICE_6' | 'SMALL_3';
export type PackKind = 'bag' | 'box' | 'tin' | 'jar' | 'bottle' | 'can' | 'tray' | 'set' | 'bulk' | 'booking';

export interface SamplePack {
  readonly code: string;
  readonly grade: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kind: PackKind;
  readonly netGrams: number;
  readonly tareGrams: number;
  readonly priceFen: number;
  readonly volumeMl?: number;
}

export interface SampleCollection {
  readonly form: 'as-harvested' | 'fresh-leaf' | 'fresh-root' | 'paddy' | 'dry-seed' | 'raw-honey' | 'eggs-by-weight';
  readonly months: readonly number[];
  /** Grams to expect from one kilogram once it is sorted; what a raw product becomes is in its recipes. */
  readonly yieldGramsPerKg: number;
  readonly purchase: readonly { readonly grade: string; readonly fenPerKg: number }[];
  readonly noteZh: string;
  readonly noteEn: string;
}

export interface SampleProduct {
  readonly code: string;
  readonly productCode: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly category: string;
  /** Merchant codes; the first is the main seller. */
  readonly sellers: readonly string[];
  readonly gate: Gate;
  readonly proofs: readonly Proof[];
  readonly returnKind: ReturnKind;
  readonly taxKind: TaxKind;
  readonly seasonMonths: readonly number[];
  readonly storage: 'ambient' | 'cool' | 'chilled' | 'frozen';
  readonly storageZh: string;
  readonly storageEn: string;
  readonly shelfLifeDays: number | null;
  readonly visibility: 'retail' | 'hidden' | 'booking';
  readonly motif: string;
  /** Indicative range of the first pack. */
  readonly priceRangeFen: readonly [number, number];
  readonly packs: readonly SamplePack[];
  readonly components: readonly { readonly product: string; readonly pack: string; readonly count: number }[];
  readonly collection: SampleCollection | null;
  readonly storyZh: string;
  readonly storyEn: string;
}

/** How one product is made of another; see `Recipe` of the catalogue. */
export interface SampleRecipe {
  readonly from: string;
  readonly to: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly lowPerMille: number;
  readonly highPerMille: number;
  readonly mostPerMille: number;
  /** What comes of a thousand grams in the history, give or take a little. */
  readonly usualPerMille: number;
  /** Which grade is made of which. */
  readonly grades: readonly { readonly from: string; readonly to: string }[];
  /** Where the figures are from; empty for our own. */
  readonly source: string;
}

export interface SampleProducts {
  readonly note: { readonly zh: string; readonly en: string };
  readonly categories: readonly SampleCategory[];
  readonly products: readonly SampleProduct[];
  readonly recipes: readonly SampleRecipe[];
}
