import {
  type Check,
  decimal,
  flag,
  listOf,
  listOrOne,
  matching,
  oneOf,
  record,
  text,
  time,
  uri,
  word,
} from './shape.ts';
import {
  ACTIONS,
  BIZ_STEPS,
  BIZ_TRANSACTION_TYPES,
  COMPONENTS,
  DISPOSITIONS,
  ERROR_REASONS,
  MEASUREMENTS,
  SENSOR_ALERTS,
  SOURCE_DEST_TYPES,
} from './vocabulary.ts';

const NOT_GS1_VOC = /^https?:\/\/(?:www\.)?gs1\.org\/voc\//;

export const bizStep = word(BIZ_STEPS, 'A business step');
export const disposition = word(DISPOSITIONS, 'A disposition');
export const errorReason = word(ERROR_REASONS, 'An error reason');
export const measurement = word(MEASUREMENTS, 'A measurement type', NOT_GS1_VOC);
export const action = oneOf(ACTIONS, 'vocabulary');
export const epcList = listOf(uri, { unique: true });
export const uom = matching(
  /^[A-Z0-9]{2,3}$/,
  'format.unit',
  'A UN/ECE Recommendation 20 code is expected, such as KGM; convert 斤 first.',
);

const persistentFields = record({
  set: listOf(disposition, { min: 1, unique: true }),
  unset: listOf(disposition, { min: 1, unique: true }),
});

export const persistentDisposition: Check = (value, path, found) => {
  persistentFields(value, path, found);
  if (typeof value === 'object' && value !== null && !('set' in value) && !('unset' in value))
    found.error(path, 'field.missing', 'One of set and unset is needed.');
};

export const quantityElement = record({ epcClass: uri, quantity: decimal, uom }, ['epcClass']);
export const bizTransaction = record(
  { type: word(BIZ_TRANSACTION_TYPES, 'A business transaction type'), bizTransaction: uri },
  ['bizTransaction'],
);
const sourceDestType = word(SOURCE_DEST_TYPES, 'A source or destination type');
export const source = record({ type: sourceDestType, source: uri }, ['type', 'source']);
export const destination = record({ type: sourceDestType, destination: uri }, ['type', 'destination']);
export const place = record({ id: uri }, ['id'], 'any');
export const certificationInfo = listOrOne(uri);

export const errorDeclaration = record(
  { declarationTime: time, reason: errorReason, correctiveEventIDs: listOf(uri) },
  ['declarationTime'],
  'namespaced',
);

const ilmdKey = record({}, [], 'namespaced');
/** Instance/lot master data: every key carries a namespace, whatever the values. */
export const ilmd: Check = ilmdKey;

const sensorMetadata = record(
  {
    time,
    startTime: time,
    endTime: time,
    deviceID: uri,
    deviceMetadata: uri,
    rawData: uri,
    dataProcessingMethod: uri,
    bizRules: uri,
  },
  [],
  'namespaced',
);

const sensorReport = record(
  {
    type: measurement,
    exception: word(SENSOR_ALERTS, 'A sensor alert', NOT_GS1_VOC),
    deviceID: uri,
    deviceMetadata: uri,
    rawData: uri,
    dataProcessingMethod: uri,
    bizRules: uri,
    time,
    microorganism: uri,
    chemicalSubstance: uri,
    coordinateReferenceSystem: uri,
    value: decimal,
    component: word(COMPONENTS, 'A component'),
    stringValue: text,
    booleanValue: flag,
    hexBinaryValue: matching(/^[A-Fa-f0-9]+$/, 'format.hex', 'Hexadecimal digits are expected.'),
    uriValue: uri,
    minValue: decimal,
    maxValue: decimal,
    meanValue: decimal,
    sDev: decimal,
    percRank: decimal,
    percValue: decimal,
    uom: text,
  },
  ['type'],
  'namespaced',
);

export const sensorElement = record(
  { sensorMetadata, sensorReport: listOf(sensorReport, { min: 1 }) },
  ['sensorReport'],
  'namespaced',
);

const contextEntry: Check = (value, path, found) => {
  if (typeof value === 'string') uri(value, path, found);
  else if (typeof value !== 'object' || value === null || Array.isArray(value))
    found.error(path, 'type.context', 'A context is a URI or an object.');
};

const contextList = listOf(contextEntry, { unique: true });

/** `@context`: a URI, an object, or a list of these. */
export const context: Check = (value, path, found) =>
  (Array.isArray(value) ? contextList : contextEntry)(value, path, found);
