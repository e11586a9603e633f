import type { CashierWords } from './cashier.zh.ts';

export const cashierEn: CashierWords = {
  title: 'Demo cashier',
  sandbox: 'Demonstration: no real money is taken',
  provider: 'Demo payment provider',
  toPay: 'To pay',
  secured: 'The money lies frozen with the provider until you have your goods; then it is shared out',
  number: 'Payment number',
  payUntil: 'Please pay before {time}',
  pay: 'Pay',
  cancel: 'Not now, back to the order',
  paid: 'Paid',
  paidNote: 'The provider has it and is telling the shop',
  expired: 'The time to pay is over',
  expiredNote: 'Please order again in the shop',
  back: 'Back to the shop',
};
