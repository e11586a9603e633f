import type { aftersaleRefusals } from './refusals.ts';

export const aftersaleEn: Record<keyof typeof aftersaleRefusals, string> = {
  'claim.unknown': 'We could not find this claim. Please check and try again.',
  'claim.not-now': 'This cannot be claimed for these goods now: it is too late, or it does not apply to them.',
  'claim.boxes-taken': 'Only {boxes} can still be claimed for; the others are part of another claim.',
  'claim.too-little-bad': 'Up to {percent}% of fresh goods may spoil on the way. A claim is open to you above that.',
  'claim.more-than-paid': 'At most ¥{yuan} can go back. Please lower the amount.',
  'claim.photos-needed': 'Please add at least {photos} pictures of the goods and the parcel label.',
  'claim.facts-missing': 'Please say how much is bad, or how much money you ask back.',
  'claim.state': 'Something new has happened to this claim. Please reload to see it.',
  'claim.offer-changed': 'The seller has changed the amount. Please read the new one before you decide.',
  'claim.words-needed': 'Please write a sentence that tells the buyer why.',
  'claim.no-centre': 'The county has no service centre on record yet, so only the seller can bear it.',
};
