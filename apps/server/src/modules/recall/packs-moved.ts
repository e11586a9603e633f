import type { Withhold } from '#modules/inventory/index.ts';
import type { HeldChange } from '#modules/quality/index.ts';

/** What lots that went on hold take out of sale, and what those that came off it give back. */
export const packsMoved = (changed: readonly HeldChange[]): Withhold['moved'] =>
  changed.flatMap(({ held, ownerId, productId, grade, packSpecId, boxesLeft }) =>
    packSpecId === null || boxesLeft === null
      ? []
      : [{ merchantId: ownerId, productId, grade, packSpecId, packs: held ? boxesLeft : -boxesLeft }],
  );

/** How many boxes these lots still have. */
export const boxesIn = (changed: readonly HeldChange[]): number =>
  changed.reduce((sum, { boxesLeft }) => sum + (boxesLeft ?? 0), 0);
