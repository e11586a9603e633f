/** Refusals of provenance: code → HTTP status. */
export const provenanceRefusals = {
  'log.empty': 404,
  'log.no-entry': 404,
  'link.unknown': 404,
} as const satisfies Record<string, number>;
