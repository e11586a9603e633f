import { isObject } from '../json/json-value.ts';
import type { Findings } from '../problem.ts';
import * as field from './field-shapes.ts';
import { type Check, listOf, matching, record, text, time, uri } from './shape.ts';

const common = {
  '@context': field.context,
  type: text,
  eventTime: time,
  recordTime: time,
  eventTimeZoneOffset: matching(
    /^[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00)$/,
    'format.offset',
    'An offset such as +08:00 is expected.',
  ),
  eventID: uri,
  certificationInfo: field.certificationInfo,
  errorDeclaration: field.errorDeclaration,
};

const what = {
  bizStep: field.bizStep,
  disposition: field.disposition,
  persistentDisposition: field.persistentDisposition,
  readPoint: field.place,
  bizLocation: field.place,
  bizTransactionList: listOf(field.bizTransaction),
  sourceList: listOf(field.source),
  destinationList: listOf(field.destination),
  sensorElementList: listOf(field.sensorElement),
};

const uris = listOf(uri);
const quantities = listOf(field.quantityElement);
const WHEN = ['type', 'eventTime', 'eventTimeZoneOffset'];
const family = { parentID: uri, childEPCs: uris, childQuantityList: quantities, action: field.action };

const shapes: Readonly<Record<string, Check>> = {
  ObjectEvent: record(
    { ...common, ...what, action: field.action, epcList: field.epcList, quantityList: quantities, ilmd: field.ilmd },
    [...WHEN, 'action'],
    'namespaced',
  ),
  AggregationEvent: record({ ...common, ...what, ...family }, [...WHEN, 'action'], 'namespaced'),
  AssociationEvent: record({ ...common, ...what, ...family }, [...WHEN, 'action', 'parentID'], 'namespaced'),
  TransactionEvent: record(
    {
      ...common,
      ...what,
      bizTransactionList: listOf(field.bizTransaction, { min: 1 }),
      parentID: uri,
      epcList: uris,
      quantityList: quantities,
      action: field.action,
    },
    [...WHEN, 'action', 'bizTransactionList'],
    'namespaced',
  ),
  TransformationEvent: record(
    {
      ...common,
      ...what,
      inputEPCList: field.epcList,
      inputQuantityList: quantities,
      outputEPCList: field.epcList,
      outputQuantityList: quantities,
      transformationID: uri,
      ilmd: field.ilmd,
    },
    WHEN,
    'namespaced',
  ),
};

/** An event type of somebody's own: only what all events share is known of it. */
const extended = record({ ...common, type: uri }, WHEN, 'any');

const holds = (event: Record<string, unknown>, key: string): boolean =>
  Array.isArray(event[key]) && event[key].length > 0;

/** What an event must be about: the "what" dimension, and which fields go with which action. */
const checkAbout = (event: Record<string, unknown>, path: string, found: Findings): void => {
  const missing = (message: string): void => found.error(path, 'event.about-nothing', message);
  const removes = event['action'] === 'DELETE';
  switch (event['type']) {
    case 'ObjectEvent':
      if (
        !Array.isArray(event['epcList']) &&
        !holds(event, 'quantityList') &&
        !(holds(event, 'sensorElementList') && isObject(event['readPoint']))
      )
        missing('An object event needs epcList, quantityList, or sensorElementList with a readPoint.');
      if ('ilmd' in event && event['action'] !== 'ADD')
        found.error(`${path}/ilmd`, 'event.ilmd-action', 'Master data (ilmd) may only come with the action ADD.');
      break;
    case 'TransactionEvent':
      if (!Array.isArray(event['epcList']) && !holds(event, 'quantityList') && !removes)
        missing('A transaction event needs epcList or quantityList, unless its action is DELETE.');
      break;
    case 'TransformationEvent': {
      const inputs = holds(event, 'inputEPCList') || holds(event, 'inputQuantityList');
      const outputs = holds(event, 'outputEPCList') || holds(event, 'outputQuantityList');
      if (!(inputs && outputs) && !((inputs || outputs) && 'transformationID' in event))
        missing('A transformation needs inputs and outputs, or a transformationID and one of them.');
      break;
    }
    default:
      if (!holds(event, 'childEPCs') && !holds(event, 'childQuantityList') && !removes)
        missing('Children are needed, unless the action is DELETE.');
  }
};

/** Structure of one event, as the EPCIS 2.0.1 JSON schema asks. Reports, never throws. */
export const checkEventShape: Check = (value, path, found) => {
  if (!isObject(value)) return found.error(path, 'type.object', 'An event is an object.');
  const type = value['type'];
  const shape = typeof type === 'string' && Object.hasOwn(shapes, type) ? shapes[type] : undefined;
  if (!shape) return extended(value, path, found);
  shape(value, path, found);
  checkAbout(value, path, found);
};
