import { isObject } from '../json/json-value.ts';
import { checkEventShape } from './event-shape.ts';
import * as field from './field-shapes.ts';
import { type Check, listOf, matching, oneOf, record, text, time, uri } from './shape.ts';

const attributeValue: Check = (value, path, found) => {
  if (typeof value !== 'string' && typeof value !== 'number' && !isObject(value))
    found.error(path, 'type.attribute', 'An attribute is a text, a number or an object.');
};
const attribute = record({ id: uri, attribute: attributeValue }, ['id'], 'any');
const vocabularyElement = record({ id: uri, attributes: listOf(attribute), children: listOf(uri) }, ['id'], 'any');
const vocabulary = record({ type: uri, vocabularyElementList: listOf(vocabularyElement) }, ['type'], 'any');
const vocabularyList = listOf(vocabulary);
const eventList = listOf(checkEventShape);
const version = matching(/^\d+(?:\.\d+)*$/, 'format.version', 'A version such as 2.0 is expected.');

const head = { '@context': field.context, id: uri, schemaVersion: version, creationDate: time };

const epcisDocument = record(
  {
    ...head,
    type: oneOf(new Set(['EPCISDocument']), 'type.document'),
    instanceIdentifier: text,
    sender: text,
    receiver: text,
    epcisHeader: record({ epcisMasterData: record({ vocabularyList }, [], 'any') }, [], 'namespaced'),
    epcisBody: record({ eventList }, ['eventList'], 'any'),
  },
  ['@context', 'type', 'schemaVersion', 'creationDate', 'epcisBody'],
  'namespaced',
);

const resultsBody = record({ eventList, vocabularyList }, ['eventList'], 'namespaced');
const queryResults = record(
  { queryName: text, subscriptionID: text, resultsBody },
  ['queryName', 'resultsBody'],
  'namespaced',
);

const epcisQueryDocument = record(
  {
    ...head,
    type: oneOf(new Set(['EPCISQueryDocument']), 'type.document'),
    epcisBody: record({ queryResults }, ['queryResults'], 'namespaced'),
  },
  ['@context', 'type', 'epcisBody'],
  'namespaced',
);

/** Structure of a document, a query document, or an event standing alone (which then needs its own @context). */
export const checkDocumentShape: Check = (value, path, found) => {
  if (!isObject(value)) return found.error(path, 'type.object', 'An EPCIS document or event is an object.');
  switch (value['type']) {
    case 'EPCISDocument':
      return epcisDocument(value, path, found);
    case 'EPCISQueryDocument':
      return epcisQueryDocument(value, path, found);
    default:
      checkEventShape(value, path, found);
      if (!Object.hasOwn(value, '@context')) found.error(path, 'field.missing', 'The field @context is missing.');
  }
};
