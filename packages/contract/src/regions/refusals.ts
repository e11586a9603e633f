/** Refusals of regions: code → HTTP status. */
export const regionsRefusals = { 'region.unknown': 404 } as const satisfies Record<string, number>;
