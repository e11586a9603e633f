/** Shares are kept per mille and spoken of in per cent with one decimal. */
export const percentOf = (perMille: number): number => perMille / 10;
export const perMilleOf = (percent: number | undefined): number => Math.round((percent ?? 0) * 10);

/** What is left for the seller, in per cent; null when the others have more than the whole. */
export function restPercent(shares: readonly (number | undefined)[]): number | null {
  const rest = 1000 - shares.reduce<number>((sum, share) => sum + perMilleOf(share), 0);
  return rest < 0 ? null : percentOf(rest);
}
