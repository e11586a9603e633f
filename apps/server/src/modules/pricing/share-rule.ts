/** How the goods money of a line is shared, per mille; the seller gets the rest. */
export interface ShareRule {
  /** Of a consigned line: the household that grew it. */
  readonly householdPerMille: number;
  /** The village station that took it in. */
  readonly stationPerMille: number;
  /** The platform takes nothing unless a county decides otherwise. */
  readonly platformPerMille: number;
}

/** Where a county has set nothing, nobody but the seller has a share. */
export const noShares: ShareRule = { householdPerMille: 0, stationPerMille: 0, platformPerMille: 0 };

export const sharesFit = (rule: ShareRule): boolean =>
  rule.householdPerMille + rule.stationPerMille + rule.platformPerMille <= 1000;
