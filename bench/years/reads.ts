/** One reading: whose, and of what. Days are those of the sample's harvest. */
export interface Read {
  readonly who: keyof typeof people;
  readonly path: string;
}

/** Demo accounts that read. */
export const people = {
  officer: 'county',
  keeper: 'keeper-wt',
  clerk: 'coop-fruit',
  hub: 'centre-hub',
  driver: 'driver',
} as const;

export interface Ids {
  readonly stationId: string;
  readonly merchantId: string;
  readonly householdId: string;
  readonly accountId: string;
  readonly lotId: string;
  readonly parcelId: string;
  readonly orderId: string;
  readonly parcelNumber: string;
  /** A day in the middle of what there is, and the month that ends with it. */
  readonly day: string;
  readonly month: string;
}

const of = (who: Read['who'], paths: readonly string[]): Read[] => paths.map((path) => ({ who, path }));

/** What people open at the desk and at the station every day, and the auditor now and then. */
export const readsOf = (ids: Ids): readonly Read[] => [
  ...of('officer', [
    '/collection/entries',
    `/collection/entries?day=${ids.month}`,
    '/collection/entries?q=C-0',
    '/lots',
    '/lots?state=open',
    `/lots?day=${ids.month}`,
    `/lots/${ids.lotId}`,
    '/packing/runs',
    `/packing/runs?day=${ids.month}`,
    '/parcels',
    `/parcels?day=${ids.month}`,
    `/parcels?signedDay=${ids.month}`,
    '/parcels?exceptions=true',
    `/parcels?q=${ids.parcelNumber}`,
    `/parcels/${ids.parcelId}`,
    '/orders',
    `/orders?day=${ids.month}`,
    `/orders?paidDay=${ids.month}`,
    '/orders?state=paid',
    `/orders/${ids.orderId}`,
    '/payments',
    `/payments?day=${ids.month}`,
    '/payments?failed=true',
    '/settlements',
    `/settlements?day=${ids.month}`,
    '/payables',
    '/payouts',
    `/payouts?day=${ids.month}`,
    '/boxes',
    `/boxes/${ids.stationId}`,
    '/ledger/trial-balance',
    '/ledger/accounts?limit=200',
    `/ledger/accounts/${ids.accountId}/transfers?limit=200`,
    '/audit',
    `/audit?day=${ids.month}`,
    '/stock',
    '/my-offers',
    `/indicators/day?day=${ids.day}`,
    `/indicators/stations?day=${ids.month}`,
    `/indicators/series?toDay=${ids.day}&days=30`,
    `/payment/reconciliations?day=${ids.month}`,
    '/cross-checks',
  ]),
  ...of('keeper', [
    `/collection/entries?stationId=${ids.stationId}&limit=200&state=valid`,
    `/collection/entries?stationId=${ids.stationId}&day=${ids.day}&limit=200`,
    `/collection/day?stationId=${ids.stationId}&day=${ids.day}`,
    `/parcels?siteId=${ids.stationId}&inHand=true&limit=200`,
    `/parcels?siteId=${ids.stationId}&state=with-carrier&limit=100`,
    `/households?stationId=${ids.stationId}&limit=200`,
    `/households/${ids.householdId}/ledger`,
    '/lots',
  ]),
  ...of('clerk', [
    '/collection/entries',
    `/lots?state=open&ownerId=${ids.merchantId}&limit=200`,
    '/packing/runs',
    '/parcels',
    '/orders',
    '/settlements',
  ]),
  ...of('hub', ['/parcels?inHand=true&limit=200', '/parcels?state=with-carrier&limit=100']),
  ...of('driver', ['/parcels?inHand=true&limit=200']),
];
