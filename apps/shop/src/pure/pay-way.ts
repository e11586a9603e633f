/** How a buyer may pay: online through the provider, by bank transfer, or in cash at a station. */
export type PayWay = 'sandbox' | 'transfer' | 'cash';

/** The way to begin with: what was chosen before where it is still open, otherwise the first that is. */
export const wayToBegin = (open: readonly PayWay[], before?: PayWay): PayWay =>
  before !== undefined && open.includes(before) ? before : (open[0] ?? 'transfer');
