/**
 * Whether no parcel of ours gets there: past a customs border fresh goods and foods need papers that no box has. Told by
 * the province that the code begins with.
 */
export const isBeyondReach = (regionCode: string): boolean => /^(?:71|81|82)/.test(regionCode);
