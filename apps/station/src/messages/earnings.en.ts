import type { earningsZh } from './earnings.zh.ts';

/** What the station itself earned. */
export const earningsEn: typeof earningsZh = {
  earnings: {
    title: 'Commission',
    asOf: 'As of {time}',
    today: 'Earned today',
    month: 'Earned this month',
    paid: 'Received this month',
    due: 'Still owed to the station',
    why: 'Commission is earned once the buyer has the goods. The settlement clerk transfers it, or the payment provider pays it out directly.',
    payouts: 'Received this month, one by one',
    bySplit: 'Paid out by the provider',
    byTransfer: 'Transferred by the county',
    lines: 'The orders behind it',
    none: 'No commission yet; it comes once goods collected here are sold and received',
  },
};
