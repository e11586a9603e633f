import type { settlementRefusals } from './refusals.ts';

export const settlementEn: Record<keyof typeof settlementRefusals, string> = {
  'settlement.unknown': 'This settlement was not found. Please check and try again.',
  'payout.unknown': 'This payout was not found. Please check and try again.',
  'payout.more-than-due': 'The amount is more than what is due. Please check it before paying.',
  'payout.source-missing': 'Please choose the station or organisation that pays.',
  'deposit.more-than-box': 'By the books this station’s box holds only ¥{yuan}. Please check before receiving it.',
  'deposit.more-than-taken':
    'Of what buyers paid at this station only ¥{yuan} is still to be handed over; the rest is money organisations brought. Please check before receiving it.',
};
