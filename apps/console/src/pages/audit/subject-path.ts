/** Pages that open one record by its id. */
const pages: Readonly<Record<string, string>> = {
  order: '/orders?order=',
  'group-order': '/groups?group=',
  parcel: '/parcels?parcel=',
  claim: '/claims?claim=',
  'invoice-request': '/invoices?invoice=',
  lot: '/lots?lot=',
  offer: '/offers?offer=',
  merchant: '/merchants?merchant=',
  certificate: '/papers?paper=',
  site: '/stations?site=',
  station: '/stations?site=',
  route: '/stations?route=',
  payment: '/payments?payment=',
  settlement: '/settlements?settlement=',
  product: '/products?product=',
  category: '/products?category=',
  household: '/households?household=',
  entry: '/collections?entry=',
  bill: '/reconciliation?day=',
  'round-plan': '/rounds?plan=',
  vehicle: '/rounds?vehicle=',
  'price-board': '/prices?day=',
};

/** Where the desk shows what an audit note is about; null for what has no page of its own. */
export const pathOf = (subject: string, id: string): string | null => {
  const page = pages[subject];
  return page === undefined ? null : `${page}${encodeURIComponent(id)}`;
};

/** The end of a long id tells two records apart; a short one, such as a day, is shown whole. */
export const shortId = (id: string): string => (id.length > 20 ? `…${id.slice(-6)}` : id);
