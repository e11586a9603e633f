import { checkDocumentShape } from './epcis/document-shape.ts';
import { eventsOf } from './epcis/events-of.ts';
import { checkQueryShape, looksLikeQuery } from './epcis/query-shape.ts';
import { isObject } from './json/json-value.ts';
import { Findings, type Problem } from './problem.ts';
import { checkMeaning } from './semantics/check-meaning.ts';

/** What a caller may say about the world; everything has a default. */
export interface ValidateOptions {
  /** Now, in milliseconds since 1970. */
  readonly now?: number;
  /** How far a clock may run ahead, in milliseconds; five minutes by default. */
  readonly clockTolerance?: number;
  /** Ids of events that exist in the store, to look corrections up. Events of the same document count too. */
  readonly knownEvents?: ReadonlySet<string>;
  /** `structure` leaves out the checks of meaning. */
  readonly depth?: 'structure' | 'meaning';
}

/** `valid` is true when there are no problems; warnings do not make a document invalid. */
export interface Validation {
  readonly valid: boolean;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

const FIVE_MINUTES = 300_000;

const idsOf = (events: readonly Record<string, unknown>[]): string[] =>
  events
    .filter((event) => !('errorDeclaration' in event))
    .map((event) => event['eventID'])
    .filter((id) => typeof id === 'string');

/**
 * Validates an EPCIS 2.0 document, query document, lone event or query (parameters of the simple event query): first
 * the structure of the JSON schema 2.0.1, then, if that holds, the meaning. Never throws on parsed JSON.
 */
export const validate = (document: unknown, options: ValidateOptions = {}): Validation => {
  const found = new Findings();
  const answer = (): Validation => ({
    valid: found.errors.length === 0,
    problems: found.errors,
    warnings: found.warnings,
  });
  if (isObject(document) && looksLikeQuery(document)) {
    checkQueryShape(document, '', found);
    return answer();
  }
  checkDocumentShape(document, '', found);
  if (found.errors.length > 0 || options.depth === 'structure') return answer();
  const { events, path } = eventsOf(document);
  const known = options.knownEvents ? new Set([...options.knownEvents, ...idsOf(events)]) : null;
  const context = {
    now: options.now ?? Date.now(),
    clockTolerance: options.clockTolerance ?? FIVE_MINUTES,
    knownEvents: known,
  };
  const lone = path === '';
  events.forEach((event, at) => checkMeaning(event, lone ? '' : `${path}/${at}`, context, found));
  return answer();
};
