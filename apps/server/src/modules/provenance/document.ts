import {
  canonicalize,
  hashEvents,
  nodeSha256,
  treeHash,
  type EpcisDocument,
  type EpcisEvent,
} from '@shanhuo/provenance';
import type { Names } from './names.ts';

const CONTEXT = 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld';

/** A name of something in the events, outside of what is hashed: it follows renaming and consent. */
export interface NamedThing {
  readonly vocabulary: 'BusinessLocation' | 'SourceDest' | 'EPCClass';
  readonly id: string;
  readonly name: string;
}

/** Events as an EPCIS 2.0 document, with what things are called today beside them. */
export function documentOf(
  names: Names,
  events: readonly EpcisEvent[],
  at: Date,
  called: readonly NamedThing[] = [],
): EpcisDocument {
  const vocabularyList = [...Map.groupBy(called, ({ vocabulary }) => vocabulary)].map(([vocabulary, things]) => ({
    type: `urn:epcglobal:epcis:vtype:${vocabulary}`,
    vocabularyElementList: things.map(({ id, name }) => ({
      id,
      attributes: [{ id: `${names.vocabulary}name`, attribute: name }],
    })),
  }));
  return {
    '@context': [CONTEXT, { shanhuo: names.vocabulary }],
    type: 'EPCISDocument',
    schemaVersion: '2.0',
    creationDate: at.toISOString(),
    ...(vocabularyList.length > 0 && { epcisHeader: { epcisMasterData: { vocabularyList } } }),
    epcisBody: { eventList: events },
  };
}

const NO_TIME = new Date(0);

/** The events with their ids, which are their hashes (CBV 2.0): whoever has the event can compute its name. */
export function withIds(names: Names, events: readonly EpcisEvent[]): EpcisEvent[] {
  if (events.length === 0) return [];
  const { hashes } = hashEvents(documentOf(names, events, NO_TIME));
  return events.map((event, index) => ({ ...event, eventID: hashes[index] ?? '' }));
}

export const tree = treeHash(nodeSha256);

/** The hash that the log holds of an event: of its canonical JSON (RFC 8785), id and time of recording included. */
export const leafOf = (event: EpcisEvent): Uint8Array => tree.leaf(Buffer.from(canonicalize(event)));
