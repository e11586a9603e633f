import type { invoicingRefusals } from './refusals.ts';

export const invoicingEn: Record<keyof typeof invoicingRefusals, string> = {
  'invoice.unknown': 'We could not find this invoice request. Please check and try again.',
  'invoice.nothing-to-bill': 'Nothing of these orders can be invoiced now: they are not paid, or the money went back.',
  'invoice.asked-already': 'An invoice was asked for these orders already. Please look at the order.',
  'invoice.tax-number-missing': 'Please give the tax number of the unit (its unified social credit code).',
  'invoice.tax-number-form': 'A tax number has 18 figures and capital letters. Please check: {number}',
  'invoice.tax-number-check':
    'The last character of the tax number doesn’t fit, so one may be wrong. Please check: {number}',
  'invoice.special-for-units': 'A special invoice can only be made out to a unit.',
  'invoice.state': 'Something new has happened to this request. Please reload to see it.',
  'invoice.number-form': 'An invoice number has 20 figures (digital invoices) or 8. Please check.',
  'invoice.number-taken': 'This invoice number is on record already. Please check.',
  'invoice.too-much': 'At most ¥{yuan} can be recorded now. Please check the amount.',
  'invoice.day': 'The day can’t be before the payment or after today.',
};
