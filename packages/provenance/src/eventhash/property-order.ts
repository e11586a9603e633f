import * as vocabulary from '../epcis/vocabulary.ts';

/** How a standard field is written: a value (`text`, `time`), a bare word to expand, a list of values under a name, or parts. */
export type Rule =
  | { readonly kind: 'text' }
  | { readonly kind: 'time' }
  | { readonly kind: 'word'; readonly prefix: string; readonly words: ReadonlySet<string> }
  | { readonly kind: 'values'; readonly item: string }
  | { readonly kind: 'records'; readonly item: string; readonly order: Order }
  | { readonly kind: 'parts'; readonly order: Order; readonly extensible: boolean };

/** Fields in the order in which they are written. */
export type Order = readonly (readonly [name: string, rule: Rule])[];

const CBV = 'https://ref.gs1.org/cbv/';
const text: Rule = { kind: 'text' };
const time: Rule = { kind: 'time' };
const word = (prefix: string, words: ReadonlySet<string>): Rule => ({ kind: 'word', prefix, words });
const epcs: Rule = { kind: 'values', item: 'epc' };
const records = (item: string, order: Order): Rule => ({ kind: 'records', item, order });
const disposition = word(`${CBV}Disp-`, vocabulary.DISPOSITIONS);
const party = word(`${CBV}SDT-`, vocabulary.SOURCE_DEST_TYPES);
const GS1_VOC = 'https://gs1.org/voc/';

const quantities = records('quantityElement', [
  ['epcClass', text],
  ['quantity', text],
  ['uom', text],
]);
const place: Rule = { kind: 'parts', order: [['id', text]], extensible: true };

const metadata: Order = [
  ['time', time],
  ['startTime', time],
  ['endTime', time],
  ['deviceID', text],
  ['deviceMetadata', text],
  ['rawData', text],
  ['dataProcessingMethod', text],
  ['bizRules', text],
];

const report: Order = [
  ['type', word(GS1_VOC, vocabulary.MEASUREMENTS)],
  ['exception', word(GS1_VOC, vocabulary.SENSOR_ALERTS)],
  ['deviceID', text],
  ['deviceMetadata', text],
  ['rawData', text],
  ['dataProcessingMethod', text],
  ['time', time],
  ['microorganism', text],
  ['chemicalSubstance', text],
  ['value', text],
  ['component', word(`${CBV}Comp-`, vocabulary.COMPONENTS)],
  ['stringValue', text],
  ['booleanValue', text],
  ['hexBinaryValue', text],
  ['uriValue', text],
  ['minValue', text],
  ['maxValue', text],
  ['meanValue', text],
  ['sDev', text],
  ['percRank', text],
  ['percValue', text],
  ['uom', text],
  ['coordinateReferenceSystem', text],
];

const sensors = records('sensorElement', [
  ['sensorMetadata', { kind: 'parts', order: metadata, extensible: true }],
  ['sensorReport', { kind: 'parts', order: report, extensible: true }],
]);

/**
 * The canonical property order of the CBV 2.0 event hash as the reference vectors use it. Three lists are not here:
 * the vectors sort bizTransactionList, sourceList and destinationList among ilmd and the extensions at the end.
 */
export const EVENT_ORDER: Order = [
  ['eventTime', time],
  ['eventTimeZoneOffset', text],
  ['certificationInfo', text],
  ['parentID', text],
  ['epcList', epcs],
  ['inputEPCList', epcs],
  ['childEPCs', epcs],
  ['quantityList', quantities],
  ['childQuantityList', quantities],
  ['inputQuantityList', quantities],
  ['outputEPCList', epcs],
  ['outputQuantityList', quantities],
  ['action', text],
  ['transformationID', text],
  ['bizStep', word(`${CBV}BizStep-`, vocabulary.BIZ_STEPS)],
  ['disposition', disposition],
  [
    'persistentDisposition',
    {
      kind: 'parts',
      order: [
        ['set', disposition],
        ['unset', disposition],
      ],
      extensible: false,
    },
  ],
  ['readPoint', place],
  ['bizLocation', place],
  ['sensorElementList', sensors],
];

/** Lists of a type and an identifier, written after everything above, sorted with ilmd and the extensions. */
export const TYPED_LISTS: ReadonlyMap<string, Rule> = new Map([
  [
    'bizTransactionList',
    records('', [
      ['type', word(`${CBV}BTT-`, vocabulary.BIZ_TRANSACTION_TYPES)],
      ['bizTransaction', text],
    ]),
  ],
  [
    'sourceList',
    records('', [
      ['type', party],
      ['source', text],
    ]),
  ],
  [
    'destinationList',
    records('', [
      ['type', party],
      ['destination', text],
    ]),
  ],
]);

/** Not part of what happened, so not part of the hash. */
export const IGNORED: ReadonlySet<string> = new Set(['@context', 'type', 'recordTime', 'eventID', 'errorDeclaration']);

/** Remarks for people, at any level. */
export const REMARKS: ReadonlySet<string> = new Set(['#text', 'rdfs:comment', 'comment']);
