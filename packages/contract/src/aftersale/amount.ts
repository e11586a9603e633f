/** Up to this much of a box is bad without anything going back: fresh goods are not made in a mould. */
export const SPOILED_FREE_PERCENT = 5;
/** From more than this on the whole price goes back. */
export const SPOILED_WHOLE_PERCENT = 50;

/**
 * What goes back for spoiled goods: nothing up to 5 %, the bad part of the price rounded up to the fen, and all of it when
 * more than half is bad. Money in fen, `badPercent` in whole per cent.
 */
export function spoiledFen(priceFen: number, boxes: number, badPercent: number): number {
  const wholeFen = priceFen * boxes;
  if (badPercent <= SPOILED_FREE_PERCENT) return 0;
  if (badPercent > SPOILED_WHOLE_PERCENT) return wholeFen;
  return Math.ceil((wholeFen * badPercent) / 100);
}

/** Pictures that a claim needs at least: of spoiled goods two, of faulty ones one. */
export const photosNeeded = { spoiled: 2, faulty: 1, 'no-reason': 0, 'not-arrived': 0 } as const;
export const PHOTOS_MOST = 4;
/**
 * A picture has at most so many bytes; a phone makes it smaller before it is sent. As base64 all four fit into one request,
 * which the door takes up to 2 MiB.
 */
export const PHOTO_MOST_BYTES = 384_000;
