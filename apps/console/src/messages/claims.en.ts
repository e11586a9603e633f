import type { claimsZh } from './claims.zh.ts';

/** After-sale claims, as the reader calls their kinds, states and sides, and what their page says. */
export const claimsEn: typeof claimsZh = {
  claimKinds: { spoiled: 'Spoiled', faulty: 'Faulty', 'no-reason': 'Seven-day return', 'not-arrived': 'Never came' },
  claimStates: {
    open: 'Waits for the seller',
    offered: 'Waits for the buyer',
    escalated: 'Waits for the centre',
    returning: 'Goods coming back',
    agreed: 'Agreed, refund to come',
    refunding: 'Refund under way',
    refunded: 'Refunded',
    rejected: 'Not refunded',
    withdrawn: 'Withdrawn',
  },
  speakers: { buyer: 'Buyer', seller: 'Seller', centre: 'County centre', time: 'By time', provider: 'System' },
};
