import { refuse } from '../error.ts';
import { isObject } from '../json/json-value.ts';

/** The events of a document with the context they stand in, and where they stand. */
export interface EventSource {
  readonly context: unknown;
  readonly events: readonly Record<string, unknown>[];
  /** JSON Pointer of the list the events are in; empty for a lone event. */
  readonly path: string;
}

const onlyObjects = (list: readonly unknown[]): readonly Record<string, unknown>[] =>
  list.every(isObject) ? list : refuse('hash.event', 'An event is an object.');

const listIn = (body: unknown): { list: readonly unknown[]; path: string } | null => {
  if (!isObject(body)) return null;
  if (Array.isArray(body['eventList'])) return { list: body['eventList'], path: '/epcisBody/eventList' };
  if ('event' in body) return { list: [body['event']], path: '/epcisBody/event' };
  const results = body['queryResults'];
  const inner = isObject(results) ? results['resultsBody'] : null;
  return isObject(inner) && Array.isArray(inner['eventList'])
    ? { list: inner['eventList'], path: '/epcisBody/queryResults/resultsBody/eventList' }
    : null;
};

/** Finds the events of a document, query document, list or lone event. Throws ProvenanceError `hash.document`. */
export const eventsOf = (document: unknown): EventSource => {
  if (Array.isArray(document)) return { context: null, events: onlyObjects(document), path: '' };
  if (!isObject(document)) return refuse('hash.document', 'An EPCIS document or event is an object.');
  // An event of somebody's own type may hold any field, one called epcisBody too; documents have no eventTime.
  if (!('epcisBody' in document) || 'eventTime' in document) return { context: null, events: [document], path: '' };
  const found = listIn(document['epcisBody']);
  return found
    ? { context: document['@context'], events: onlyObjects(found.list), path: found.path }
    : refuse('hash.document', 'The document holds no event list.');
};
