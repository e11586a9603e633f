/** Types of EPCIS 2.0 events in their JSON form. Fields of one's own carry a namespace and are typed as unknown. */
export type Action = 'OBSERVE' | 'ADD' | 'DELETE';

export interface QuantityElement {
  readonly epcClass: string;
  readonly quantity?: number;
  /** UN/ECE Recommendation 20; absent for a count. */
  readonly uom?: string;
}

export interface Place {
  readonly id: string;
  readonly [extension: string]: unknown;
}

export interface SensorReport {
  readonly type: string;
  readonly exception?: string;
  readonly deviceID?: string;
  readonly time?: string;
  readonly value?: number;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly meanValue?: number;
  readonly sDev?: number;
  readonly percRank?: number;
  readonly percValue?: number;
  readonly uom?: string;
  readonly [further: string]: unknown;
}

export interface SensorElement {
  readonly sensorMetadata?: {
    readonly time?: string;
    readonly startTime?: string;
    readonly endTime?: string;
    readonly deviceID?: string;
    readonly [further: string]: unknown;
  };
  readonly sensorReport: readonly SensorReport[];
  readonly [extension: string]: unknown;
}

export interface ErrorDeclaration {
  readonly declarationTime: string;
  readonly reason?: string;
  readonly correctiveEventIDs?: readonly string[];
  readonly [extension: string]: unknown;
}

interface EventCommon {
  readonly eventTime: string;
  readonly eventTimeZoneOffset: string;
  readonly recordTime?: string;
  readonly eventID?: string;
  readonly certificationInfo?: string | readonly string[];
  readonly errorDeclaration?: ErrorDeclaration;
  readonly bizStep?: string;
  readonly disposition?: string;
  readonly persistentDisposition?: { readonly set?: readonly string[]; readonly unset?: readonly string[] };
  readonly readPoint?: Place;
  readonly bizLocation?: Place;
  readonly bizTransactionList?: readonly { readonly type?: string; readonly bizTransaction: string }[];
  readonly sourceList?: readonly { readonly type: string; readonly source: string }[];
  readonly destinationList?: readonly { readonly type: string; readonly destination: string }[];
  readonly sensorElementList?: readonly SensorElement[];
  readonly [extension: `${string}:${string}`]: unknown;
}

export interface ObjectEvent extends EventCommon {
  readonly type: 'ObjectEvent';
  readonly action: Action;
  readonly epcList?: readonly string[];
  readonly quantityList?: readonly QuantityElement[];
  readonly ilmd?: Readonly<Record<string, unknown>>;
}

interface FamilyEvent extends EventCommon {
  readonly action: Action;
  readonly parentID?: string;
  readonly childEPCs?: readonly string[];
  readonly childQuantityList?: readonly QuantityElement[];
}

export interface AggregationEvent extends FamilyEvent {
  readonly type: 'AggregationEvent';
}

export interface AssociationEvent extends FamilyEvent {
  readonly type: 'AssociationEvent';
  readonly parentID: string;
}

export interface TransactionEvent extends EventCommon {
  readonly type: 'TransactionEvent';
  readonly action: Action;
  readonly bizTransactionList: readonly { readonly type?: string; readonly bizTransaction: string }[];
  readonly parentID?: string;
  readonly epcList?: readonly string[];
  readonly quantityList?: readonly QuantityElement[];
}

export interface TransformationEvent extends EventCommon {
  readonly type: 'TransformationEvent';
  readonly inputEPCList?: readonly string[];
  readonly inputQuantityList?: readonly QuantityElement[];
  readonly outputEPCList?: readonly string[];
  readonly outputQuantityList?: readonly QuantityElement[];
  readonly transformationID?: string;
  readonly ilmd?: Readonly<Record<string, unknown>>;
}

export type EpcisEvent = ObjectEvent | AggregationEvent | AssociationEvent | TransactionEvent | TransformationEvent;

export interface EpcisDocument {
  readonly '@context': unknown;
  readonly type: 'EPCISDocument';
  readonly schemaVersion: string;
  readonly creationDate: string;
  readonly epcisBody: { readonly eventList: readonly EpcisEvent[] };
}
