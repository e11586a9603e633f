/** Regions, the pairing of two counties and the three-tier network. */
export type RegionLevel = 'province' | 'prefecture' | 'county' | 'township' | 'village';

export interface Localised {
  readonly zh: string;
  readonly en: string;
}

export interface SampleRegion {
  /** NBS code: 6 digits down to the county, 9 for townships, 12 for villages. */
  readonly code: string;
  readonly level: RegionLevel;
  readonly parent: string | null;
  readonly kind: string;
  readonly name: string;
  readonly shortName: string;
  readonly en: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly accuracyKm?: number;
  /** True where the point was made up (villages). */
  readonly synthetic?: boolean;
}

export interface SampleRegions {
  readonly codeSystem: {
    readonly key: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly year: number;
  };
  readonly coordinates: Localised;
  readonly regions: readonly SampleRegion[];
  readonly aliases: readonly {
    readonly alias: string;
    readonly code: string;
    readonly noteZh: string;
    readonly noteEn: string;
    readonly evidence: string;
  }[];
  readonly codeConflicts: readonly {
    readonly otherSystem: string;
    readonly otherCode: string;
    readonly otherName: string;
    readonly ourCode: string;
  }[];
}

export interface SamplePairing {
  readonly code: string;
  readonly east: string;
  readonly west: string;
  readonly eastPrefecture: string;
  readonly westPrefecture: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly from: string;
  readonly fromPrecision: 'year' | 'day';
  readonly to: string | null;
  readonly documentedUntil: string;
  readonly demoTreatsAsOpen: boolean;
  readonly noteZh: string;
  readonly noteEn: string;
}

export type Connectivity = 'fibre-and-4g' | '4g-only' | 'intermittent' | 'power-cuts';

export interface SampleStation {
  readonly code: string;
  readonly villageCode: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly hub: string;
  readonly keeperPseudonym: string;
  readonly fictional: true;
  readonly transportAgreement: boolean;
  readonly connectivity: Connectivity;
  readonly connectivityZh: string;
  readonly connectivityEn: string;
  readonly coldBox: boolean;
}

export interface SampleHub {
  readonly code: string;
  readonly township: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Townships without a hub of their own that this one serves. */
  readonly alsoServes: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly synthetic: true;
}

export interface SampleRoute {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly fictional: true;
  readonly carrier: string;
  readonly start: string;
  readonly hubs: readonly string[];
  /** Arrival at each hub, same order, HH:mm. */
  readonly arrivals: readonly string[];
  readonly backAtCentre: string;
  /** 1 = Monday. */
  readonly weekdays: readonly number[];
  readonly extendsTo: readonly string[];
}

export interface SampleNetwork {
  readonly centre: {
    readonly code: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly township: string;
    readonly villageCode: string;
    readonly operatorMerchant: string;
    readonly lat: number;
    readonly lon: number;
    readonly synthetic: true;
  };
  readonly coldStores: readonly {
    readonly code: string;
    readonly site: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly capacityGrams: number;
    readonly temperatureCMin: number;
    readonly temperatureCMax: number;
    readonly fictionalFigures: true;
  }[];
  readonly carriers: readonly {
    readonly code: string;
    readonly merchant: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly fictional: true;
  }[];
  /** Rates are made up. */
  readonly vehicles: readonly {
    readonly plate: string;
    readonly carrier: string;
    readonly kind: 'van' | 'truck' | 'pickup' | 'tricycle';
    readonly payloadGrams: number;
    readonly boxes: number;
    readonly cold: boolean;
    readonly perKmFen: number;
    readonly perDayFen: number;
    readonly shiftFrom: string;
    readonly shiftTo: string;
    readonly driverPseudonym: string;
    readonly fictional: true;
  }[];
  readonly hubs: readonly SampleHub[];
  readonly trunkRoutes: readonly SampleRoute[];
  readonly stations: readonly SampleStation[];
}
