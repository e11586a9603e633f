import { isObject } from '../json/json-value.ts';
import { pointer } from '../problem.ts';
import * as field from './field-shapes.ts';
import { type Check, decimal, flag, integer, listOf, oneOf, text, time, uri, word } from './shape.ts';
import { EVENT_TYPES } from './vocabulary.ts';

const uris = listOf(uri);
const texts = listOf(text);
const presence: Check = (value, path, found) => {
  if (value !== null) integer(value, path, found);
};
const numberOrTime: Check = (value, path, found) => (typeof value === 'number' ? decimal : time)(value, path, found);
const textsOrNumberOrTime: Check = (value, path, found) =>
  (Array.isArray(value) ? texts : numberOrTime)(value, path, found);

const names = (list: string, check: Check): [string, Check][] =>
  list
    .trim()
    .split(/\s+/)
    .map((name) => [name, check]);

const fixed: ReadonlyMap<string, Check> = new Map([
  ['@context', field.context],
  ['eventType', listOf(word(EVENT_TYPES, 'An event type', null))],
  ['EQ_action', listOf(field.action)],
  ['EQ_bizStep', listOf(field.bizStep)],
  ...names('EQ_disposition EQ_persistentDisposition_set EQ_persistentDisposition_unset', listOf(field.disposition)),
  ['EQ_quantity', listOf(decimal)],
  ['EQ_errorReason', listOf(field.errorReason)],
  ['EQ_type', listOf(field.measurement)],
  ['EQ_booleanValue', flag],
  ['orderBy', text],
  ['orderDirection', oneOf(new Set(['ASC', 'DESC']), 'vocabulary')],
  ...names('eventCountLimit maxEventCount', integer),
  ...names('EXISTS_errorDeclaration EXISTS_sensorElementList', presence),
  ...names('EQ_stringValue EQ_hexBinaryValue', texts),
  ...names('GT_quantity GE_quantity LT_quantity LE_quantity GT_percRank GE_percRank LT_percRank LE_percRank', decimal),
  ...names(
    `GE_eventTime LT_eventTime GE_recordTime LT_recordTime GE_errorDeclaration_Time LT_errorDeclaration_Time GE_time
     LT_time GE_startTime LT_startTime GE_endTime LT_endTime`,
    time,
  ),
  ...names(
    `EQ_readPoint WD_readPoint EQ_bizLocation WD_bizLocation EQ_transformationID MATCH_epc MATCH_parentID
     MATCH_inputEPC MATCH_outputEPC MATCH_anyEPC MATCH_epcClass MATCH_inputEPCClass MATCH_outputEPCClass
     MATCH_anyEPCClass EQ_eventID EQ_correctiveEventID EQ_deviceID EQ_dataProcessingMethod EQ_microorganism
     EQ_chemicalSubstance EQ_bizRules EQ_uriValue`,
    uris,
  ),
]);

/** The namespaced name at the end of a parameter. The published schema asks for a stray backslash before the colon; both are taken. */
const NAME = String.raw`[a-z][a-zA-Z0-9]*\\?:\w+`;
const INSIDE = '(?:ILMD|ERROR_DECLARATION|SENSORELEMENT|SENSORMETADATA|SENSORREPORT)';

const patterned: readonly (readonly [RegExp, Check])[] = [
  [/^EQ_(?:bizTransaction|source|destination)_[a-z][a-zA-Z0-9_]+$/, uris],
  [/^EQ_(?:value|quantity)_[A-Z0-9]{2,4}$/, listOf(decimal)],
  [/^(?:GT|GE|LT|LE)_(?:minValue|maxValue|meanValue|sDev|value|percValue|quantity)_[A-Z0-9]{2,4}$/, decimal],
  [new RegExp(`^EQ_(?:INNER_)?(?:readPoint|bizLocation)_${NAME}$`), textsOrNumberOrTime],
  [new RegExp(`^EXISTS_(?:INNER_)?(?:${INSIDE}_)?${NAME}$`), presence],
  [new RegExp(`^HASATTR_${NAME}$`), texts],
  [/^EQ_ATTR_\w+_\w+$/, textsOrNumberOrTime],
  [new RegExp(`^EQ_(?:INNER_)?(?:${INSIDE}_)?${NAME}$`), textsOrNumberOrTime],
  [new RegExp(`^(?:GT|GE|LT|LE)_(?:INNER_)?(?:${INSIDE}_)?${NAME}$`), numberOrTime],
];

const checkFor = (name: string): Check | undefined =>
  fixed.get(name) ?? patterned.find(([pattern]) => pattern.test(name))?.[1];

/** True for an object that is a query by its keys and not a document or an event. */
export const looksLikeQuery = (value: Record<string, unknown>): boolean =>
  !('type' in value) &&
  !('epcisBody' in value) &&
  (isObject(value['query']) || Object.keys(value).some((key) => key !== '@context' && checkFor(key) !== undefined));

/** The parameters of an EPCIS query (the simple event query), bare or as the `query` member of a `/queries` body. */
export const checkQueryShape: Check = (value, path, found) => {
  if (!isObject(value)) return found.error(path, 'type.object', 'A query is an object of parameters.');
  if (isObject(value['query'])) return checkQueryShape(value['query'], pointer(path, 'query'), found);
  for (const [name, argument] of Object.entries(value)) {
    const check = checkFor(name);
    if (check) check(argument, pointer(path, name), found);
    else
      found.error(
        pointer(path, name),
        'query.unknown-parameter',
        `There is no query parameter ${JSON.stringify(name.slice(0, 80))}.`,
      );
  }
  if ('eventCountLimit' in value && 'maxEventCount' in value)
    found.error(path, 'query.two-limits', 'eventCountLimit and maxEventCount exclude each other.');
};
