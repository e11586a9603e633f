/** Group orders at the desk: one order of a buying unit to many addresses. */
export const groupsEn = {
  groupStates: { unpaid: 'To be paid', expired: 'No longer kept', paid: 'Paid', cancelled: 'Cancelled' },
  rowStages: {
    unpaid: 'To be paid',
    paid: 'To be sent',
    packed: 'Packed',
    onTheRoad: 'On the way',
    signed: 'Signed for',
    refunding: 'Refunding',
    refunded: 'Refunded',
    cancelled: 'Cancelled',
  },
  groupNext: {
    unpaid: 'Wait for the unit’s transfer with the group order number as memo; confirm when the whole sum is there',
    expired:
      'The goods are kept no longer. Confirm the money all the same: what is there is sent, the rest is paid back',
    back: '{count} order is to be paid back; transfer it in one sum and confirm it here | {count} orders are to be paid back; transfer it in one sum and confirm it here',
  },
  groupOrders: {
    one: 'Group order {number}',
    unit: 'Buying unit',
    addresses: 'Addresses',
    contact: 'Contact',
    note: 'Remark',
    sum: '{count} group order, orders: {orders} | {count} group orders, orders: {orders}',
    placed: 'Placed',
    confirmed: 'Money arrived',
    goods: 'Goods',
    progress: 'Progress',
    stage: '{stage} {count}',
    toOrders: 'See these orders',
    statement: 'Print the statement',
    confirm: 'Confirm the whole transfer',
    confirmSure:
      'Please find the transfer on the bank’s statement first; memo and amount must be right. All its orders become paid, and this can’t be undone',
    back: 'Confirm that it was paid back',
    backSure:
      'Please transfer this sum back to the unit first. These orders become refunded together, and this can’t be undone',
    backDone: 'Paid back',
    of: 'Group order {number}',
    onlyOf: 'of one group order',
    single: 'without group orders',
  },
};
