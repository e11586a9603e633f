import type { groupStatementZh } from './group-statement.zh.ts';

/** Words of the statement of a group order, as a unit's bookkeeper files it. */
export const groupStatementEn: Record<keyof typeof groupStatementZh, string> = {
  title: 'Statement of purchase',
  number: 'Group order',
  unit: 'Buying unit',
  placed: 'Placed on',
  way: 'Payment',
  transfer: 'Bank transfer (group order number as memo)',
  paid: 'Money arrived on',
  notPaid: 'Not arrived yet',
  addresses: 'Addresses',
  goods: 'Goods',
  seller: 'Seller',
  price: 'Unit price',
  quantity: 'Quantity',
  goodsSum: 'Goods',
  freight: 'Freight',
  back: 'Paid or being paid back',
  sum: 'Sum',
  payable: 'Paid in all',
  sellers: 'Sellers',
  fullName: 'Name',
  licence: 'Licence number',
  noLicence: 'Exempt from registration by law',
  cancelled: 'This group order is cancelled',
  about:
    'This statement says what was bought, of whom and for how much, for a unit’s records. It is no invoice; invoices are issued by the sellers.',
  printed: 'Printed {at}',
};
