/** Refusals of collection: code → HTTP status. */
export const collectionRefusals = {} as const satisfies Record<string, number>;
