/** Refusals of network: code → HTTP status. */
export const networkRefusals = {
  'site.unknown': 404,
  'site.code-taken': 409,
  'site.wrong-parent': 409,
} as const satisfies Record<string, number>;
