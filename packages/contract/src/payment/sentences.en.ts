import type { paymentRefusals } from './refusals.ts';

export const paymentEn: Record<keyof typeof paymentRefusals, string> = {
  'payment.unknown': 'This payment was not found. Please check and try again.',
  'payment.state': 'This cannot be done in the present state of the payment. Please reload.',
  'payment.more-than-left': 'The amount is more than the {leftFen} fen left of this payment. Please check it.',
  'payment.instruction-unknown': 'This instruction was not found. Please reload.',
  'payment.instruction-not-failed':
    'This instruction has not failed, so there is nothing to send again. Please reload.',
  'payment.signature': 'The signature of this notice is wrong; it was not taken in.',
  'payment.provider-unknown': 'This payment provider is not connected.',
  'payment.provider-unreachable': 'The payment provider does not answer at the moment. Please try again later.',
  'payment.day-ahead': 'This day is not over yet. Please reconcile when its bill is out.',
  'cashier.link': 'This payment link is not valid. Please open it again from your order.',
  'cashier.expired': 'The time to pay is over. Please order again in the shop.',
};
