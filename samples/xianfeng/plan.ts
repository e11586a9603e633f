/** The six weeks of history as parameters, the price path behind them, and the county's stories. */
import type { Localised } from './places.ts';

export interface SamplePricePath {
  readonly product: string;
  readonly grade: string;
  readonly from: string;
  readonly to: string;
  /** Each price holds from its day until the next point, or until `to`. */
  readonly points: readonly { readonly from: string; readonly fenPerKg: number }[];
}

export interface SamplePriceBoard {
  readonly note: Localised;
  readonly period: { readonly from: string; readonly to: string };
  readonly board: readonly SamplePricePath[];
}

export interface Weighted<T> {
  readonly value: T;
  readonly weight: number;
}

export interface SampleCollectionRun {
  readonly station: string;
  readonly product: string;
  readonly grade: string;
  readonly count: number;
  readonly minGrams: number;
  readonly maxGrams: number;
}

export interface SampleDay {
  readonly day: string;
  /** 0 = Sunday. */
  readonly weekday: number;
  readonly peak: string | null;
  readonly orders: number;
  readonly collections: readonly SampleCollectionRun[];
}

export interface SampleBuyer {
  readonly code: string;
  readonly name: string;
  readonly phone: string;
  readonly fictional: true;
  readonly address: {
    readonly county: string;
    readonly township: string;
    readonly village: string;
    readonly detail: string;
  };
}

export type Span = readonly [number, number];

export interface SampleHistoryPlan {
  readonly seed: number;
  readonly period: { readonly from: string; readonly to: string };
  readonly timezone: string;
  readonly note: Localised;
  readonly targets: {
    readonly collections: number;
    readonly retailOrders: number;
    readonly bulkOrders: number;
  };
  readonly outrightShare: { readonly default: number; readonly byProduct: Readonly<Record<string, number>> };
  readonly outrightPay: { readonly note: string };
  readonly linesPerOrder: readonly Weighted<number>[];
  readonly unitsPerLine: readonly Weighted<number>[];
  readonly payment: readonly Weighted<'provider' | 'transfer' | 'cash-at-station'>[];
  readonly outcomes: {
    readonly unpaidShare: number;
    readonly refundedShare: number;
    readonly packAfterDays: Span;
    readonly hubAfterHours: Span;
    readonly centreAfterHours: Span;
    readonly carrierAfterHours: Span;
    readonly signedAfterDays: Span;
    readonly confirmAfterDays: Span;
  };
  readonly packing: {
    readonly weekdays: readonly number[];
    readonly wasteShareMin: number;
    readonly wasteShareMax: number;
    /** Said where much is lost of goods that are packed as they were harvested. */
    readonly wasteWords: string;
  };
  readonly processing: {
    /** So many of a hundred give less than usual. */
    readonly unusualOfHundred: number;
    readonly unusualWords: string;
  };
  readonly sales: readonly {
    readonly product: string;
    readonly pack: string;
    readonly weight: number;
    readonly from: string;
    readonly to: string;
  }[];
  readonly openingStock: readonly {
    readonly pack: string;
    readonly units: number;
    readonly seller: string;
    readonly availableFrom: string;
    readonly originZh: string;
    readonly originEn: string;
  }[];
  readonly bulkOrders: readonly {
    readonly day: string;
    readonly buyer: string;
    readonly pack: string;
    readonly units: number;
    readonly pay: 'transfer';
    readonly noteZh: string;
    readonly noteEn: string;
  }[];
  readonly buyers: readonly SampleBuyer[];
  readonly peaks: readonly { readonly key: string; readonly zh: string; readonly en: string }[];
  readonly days: readonly SampleDay[];
}

export interface SourcedFact {
  readonly zh: string;
  readonly en: string;
  readonly source: string;
}

export interface SampleStories {
  readonly evidence: Localised;
  readonly line: Localised;
  readonly lead: Localised;
  readonly pairing: Localised;
  readonly hall: {
    readonly nameZh: string;
    readonly nameEn: string;
    readonly textZh: string;
    readonly textEn: string;
    readonly facts: readonly SourcedFact[];
  };
  readonly seasons: readonly {
    readonly key: string;
    readonly from: string;
    readonly to: string;
    readonly solarTermZh: string;
    readonly solarTermEn: string;
    readonly titleZh: string;
    readonly titleEn: string;
    readonly textZh: string;
    readonly textEn: string;
    readonly products: readonly string[];
  }[];
  readonly howItWorks: readonly { readonly step: number; readonly zh: string; readonly en: string }[];
  readonly villages: readonly {
    readonly villageCode: string;
    readonly station: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly motif: string;
    /** What the demo station does: an example, not a fact about the village. */
    readonly demoZh: string;
    readonly demoEn: string;
    readonly facts: readonly SourcedFact[];
  }[];
}
