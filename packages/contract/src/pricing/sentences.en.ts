import type { pricingRefusals } from './refusals.ts';

export const pricingEn: Record<keyof typeof pricingRefusals, string> = {
  'pricing.day-closed': 'Prices can be announced for today and the coming seven days. Please choose another day.',
  'pricing.goods-retired':
    '{product} {grade} is no longer in use, so it gets no price. Please reload the page, then publish the others.',
  'pricing.grade-unknown': 'A product on the board has no such grade. Please choose the grade again.',
  'pricing.shares-too-high': 'The shares together are more than the whole. Please lower them.',
  'pricing.merchant-unknown': 'This seller does not exist. Please choose it from the list again.',
};
