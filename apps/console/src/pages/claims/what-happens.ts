interface Asked {
  readonly kind: 'spoiled' | 'faulty' | 'no-reason' | 'not-arrived';
  readonly wishFen: number;
  readonly mostFen: number;
}

/**
 * What an answer of so much will lead to, as the server does it: `more` and `whole` can't be sent. A parcel that never came
 * is paid for whole or not at all.
 */
export function answerLeadsTo(
  claim: Asked,
  offerFen: number,
): 'more' | 'whole' | 'refuses' | 'waits' | 'goods' | 'pays' {
  if (offerFen > claim.mostFen) return 'more';
  if (offerFen === 0) return 'refuses';
  if (offerFen < claim.wishFen) return claim.kind === 'not-arrived' ? 'whole' : 'waits';
  return claim.kind === 'no-reason' ? 'goods' : 'pays';
}

/** The same of the centre's decision. */
export function decisionLeadsTo(
  { kind, mostFen, waybill }: Asked & { readonly waybill: string | null },
  amountFen: number,
): 'more' | 'whole' | 'rejects' | 'goods' | 'pays' {
  if (amountFen > mostFen) return 'more';
  if (amountFen === 0) return 'rejects';
  if (kind === 'not-arrived' && amountFen < mostFen) return 'whole';
  return kind === 'no-reason' && waybill === null ? 'goods' : 'pays';
}
