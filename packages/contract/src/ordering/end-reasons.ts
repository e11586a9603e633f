/**
 * Why the house itself ended an order or gave up a part, as it is written down, and the name under which the faces have words
 * for it. Whatever else stands there somebody wrote.
 */
export const endReasons = {
  unpaid: 'not paid in time',
  paidLate: 'paid after the goods were gone',
  calledOff: 'paid although it was called off',
  notSent: 'not sent in time',
  notSentCalledOff: 'not sent in time, called off by its buyer',
} as const satisfies Record<string, string>;

export type EndReason = keyof typeof endReasons;
export const endReasonNames = Object.keys(endReasons) as EndReason[];

/** The name of a reason that the house wrote; null for anybody's own words. */
export const endReasonOf = (written: string): EndReason | null =>
  endReasonNames.find((name) => endReasons[name] === written) ?? null;
