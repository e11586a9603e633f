import type { invoiceZh } from './invoice.zh.ts';

/** Words of invoices: on the order, and on their own page. */
export const invoiceEn: typeof invoiceZh = {
  invoice: {
    title: 'Invoices',
    toOrder: 'See the order',
    door: 'Invoice',
    sellers: 'Who issues it',
    nothing: 'Nothing of this can be invoiced',
    state: {
      waiting: 'Asked for; the seller issues it by {until}',
      'to-correct': '{price} went back; the seller is issuing a credit note',
      invoiced: 'Issued',
      'nothing-left': 'All money went back, so nothing is invoiced',
      declined: 'The seller did not issue it; you may change it and ask again',
      withdrawn: 'Withdrawn; you may ask again',
    },
    declined: 'The seller says: {words}',
    wants: { ordinary: 'Ordinary invoice', special: 'Special VAT invoice' },
    document: { invoice: 'Invoice', 'credit-note': 'Credit note' },
    open: 'Open the invoice',
    noPaper: 'Without a file; the tax administration’s site verifies it by its number',
    together: 'Together with other orders, {n} in all',
    withdraw: 'Withdraw the request',
    withdrawAsk: 'You may ask again afterwards. Withdraw it now?',
    to: 'Made out to',
    kind: { unit: 'A unit', person: 'A person' },
    kindText: { unit: 'A firm, union or school, with its tax number', person: 'A name only' },
    name: { unit: 'Name of the unit', person: 'Name' },
    taxNumber: 'Tax number (unified social credit code)',
    special: 'A special VAT invoice',
    specialText: 'Mostly not needed. What farmers grow themselves is free of VAT, so it has none',
    words: 'A word to the seller (if you like)',
    ask: 'Ask for an invoice of {price}',
    asking: 'Sending',
    how: 'The seller issues it at the tax office, over what you paid, freight included; what goes back is taken off by a credit note. Each seller of an order issues its own.',
    needScript: 'Asking for an invoice needs scripts. Please use another browser, or call the county’s service phone.',
    fault: {
      name: { missing: 'Please give the name', form: 'Please check the name', check: 'Please check the name' },
      taxNumber: {
        missing: 'Please give the tax number; the unit’s bookkeeper knows it',
        form: 'A tax number has 18 figures and capital letters. Please check it',
        check: 'The last character doesn’t fit, so one may be wrong',
      },
    },
  },
};
