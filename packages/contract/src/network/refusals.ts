/** Refusals of network: code → HTTP status. */
export const networkRefusals = {
  'site.unknown': 404,
  'site.code-taken': 409,
  'site.wrong-parent': 409,
  'site.parent-closed': 409,
  'route.code-taken': 409,
  'route.carrier-unknown': 422,
  'route.stop-closed': 409,
  'route.stop-twice': 422,
  'route.times-fall': 422,
} as const satisfies Record<string, number>;
