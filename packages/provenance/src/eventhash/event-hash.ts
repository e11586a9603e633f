import { createHash } from 'node:crypto';
import { eventsOf } from '../epcis/events-of.ts';
import { collectNamespaces } from './namespaces.ts';
import { prehash } from './prehash.ts';

/** Hashes and the strings they were made from, event by event. */
export interface EventHashes {
  readonly hashes: readonly string[];
  readonly prehashes: readonly string[];
}

/** Puts a pre-hash string into the named-information form of RFC 6920 with the hash algorithm version of CBV 2.0. */
export const hashOfPrehash = (text: string): string =>
  `ni:///sha-256;${createHash('sha256').update(text).digest('hex')}?ver=CBV2.0`;

/**
 * The event hash of every event in a document, query document, list of events or lone event.
 * Throws ProvenanceError `hash.document` when there are no events to be found, `hash.event` when one is none.
 */
export const hashEvents = (document: unknown): EventHashes => {
  const { context, events } = eventsOf(document);
  const outer = collectNamespaces(context);
  const prehashes = events.map((event) => prehash(event, collectNamespaces(event['@context'], outer)));
  return { hashes: prehashes.map(hashOfPrehash), prehashes };
};
