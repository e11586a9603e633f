import type { EntryRecord } from '../queue/queue-record.ts';

export interface HouseholdShare {
  /** What the household gets of the sale, per mille; null where nobody has said so yet. */
  readonly perMille: number | null;
  /** What it was told at the scales, when the server froze another share; null when nothing differs. */
  readonly toldPerMille: number | null;
  /** The phone doesn't know it, and the upload will tell. */
  readonly comesLater: boolean;
}

/**
 * A household's share of its consigned goods: as the server froze it, and before the upload as the phone knew it; null for
 * a purchase.
 */
export function householdShareOn({
  body,
  shown,
  answer,
}: Pick<EntryRecord, 'body' | 'shown' | 'answer'>): HouseholdShare | null {
  if (body.kind !== 'consignment') return null;
  const told = shown.householdPerMille ?? null;
  const perMille = answer?.householdPerMille ?? told;
  return { perMille, toldPerMille: told === perMille ? null : told, comesLater: perMille === null && answer === null };
}
