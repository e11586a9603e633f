import { useI18n } from 'vue-i18n';
import { endpoints, type Permission } from '@shanhuo/contract';
import { formatDayTime, formatMoney, formatWeight, useFaceLocale } from '@shanhuo/face';
import { call } from '../../api/call.ts';
import { useSession } from '../../session/session.ts';

const LOOKED_AT = 200;
const LINES_SHOWN = 4;

export interface Line {
  readonly id: string;
  readonly what: string;
  readonly note: string;
  readonly path: string;
}

interface Listed<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

interface Waiting {
  readonly name: string;
  readonly path: string;
  /** All of these: seeing what waits, and doing something about it. */
  readonly permissions: readonly Permission[];
  readonly look: () => Promise<{ readonly count: number; readonly isMore: boolean; readonly lines: Line[] }>;
}

const look =
  <T>(ask: () => Promise<Listed<T>>, line: (row: T) => Line): Waiting['look'] =>
  async () => {
    const { items, next } = await ask();
    // What has waited longest comes last in the lists and first here.
    const oldest = next === null ? items.toReversed() : items;
    return { count: items.length, isMore: next !== null, lines: oldest.slice(0, LINES_SHOWN).map(line) };
  };

/** Orders whose buyers said they would transfer: somebody looks at the bank account and confirms. */
const transfersToConfirm = (county: number): Waiting => ({
  name: 'transfer',
  path: '/orders?state=placed',
  permissions: ['ordering.confirm-offline', 'settlement.run'],
  look: look(
    async () => {
      const query = { state: 'placed', limit: LOOKED_AT } as const;
      const { items, next } = await call(endpoints.ordering.listOrders, { params: { county }, query });
      return { items: items.filter(({ way }) => way === 'transfer'), next };
    },
    (row) => ({ id: row.id, what: row.number, note: formatMoney(row.totalFen), path: `/orders?order=${row.id}` }),
  ),
});

/** Cash that buyers paid at stations and the county has not received; the clerk asks for it. */
const cashToHandOver = (county: number): Waiting => ({
  name: 'handOver',
  path: '/boxes?show=to-hand-over',
  permissions: ['ledger.see', 'settlement.run'],
  look: look(
    () =>
      call(endpoints.settlement.listBoxes, { params: { county }, query: { show: 'to-hand-over', limit: LOOKED_AT } }),
    (row) => ({
      id: row.siteId,
      what: row.siteName,
      note: formatMoney(row.buyersFen),
      path: `/boxes?box=${row.siteId}`,
    }),
  ),
});

/** Every kind of work that can wait, with the words for its first lines. */
export function useWaiting(): readonly Waiting[] {
  const { t } = useI18n();
  const locale = useFaceLocale();
  const params = { county: useSession().county };
  const limit = LOOKED_AT;
  const at = (moment: string): string => formatDayTime(moment, locale.value);
  const kilograms = (grams: number): string => formatWeight(grams, 'kg', locale.value);
  return [
    transfersToConfirm(params.county),
    cashToHandOver(params.county),
    {
      name: 'uncounted',
      path: '/boxes?show=open',
      permissions: ['ledger.see', 'settlement.run'],
      look: look(
        () => call(endpoints.settlement.listBoxes, { params, query: { show: 'open', limit } }),
        (row) => ({
          id: row.siteId,
          what: row.siteName,
          note: t('boxes.open', { days: row.openDays }),
          path: `/boxes?box=${row.siteId}`,
        }),
      ),
    },
    {
      name: 'dispatch',
      path: '/orders?state=paid',
      permissions: ['logistics.dispatch'],
      look: look(
        () => call(endpoints.ordering.listOrders, { params, query: { state: 'paid', limit } }),
        (row) => ({ id: row.id, what: row.titles.join('、'), note: at(row.placedAt), path: `/orders?order=${row.id}` }),
      ),
    },
    {
      name: 'pickUp',
      path: '/parcels?state=created',
      permissions: ['logistics.dispatch'],
      look: look(
        () => call(endpoints.logistics.listParcels, { params, query: { state: 'created', limit } }),
        (row) => ({ id: row.id, what: row.number, note: row.receiverRegionName, path: `/parcels?parcel=${row.id}` }),
      ),
    },
    {
      name: 'exceptions',
      path: '/parcels?exceptions=true',
      permissions: ['network.manage'],
      look: look(
        () => call(endpoints.logistics.listParcels, { params, query: { exceptions: true, limit } }),
        (row) => ({ id: row.id, what: row.number, note: row.custodianName ?? '', path: `/parcels?parcel=${row.id}` }),
      ),
    },
    {
      name: 'failed',
      path: '/payments?failed=true',
      permissions: ['payment.reconcile'],
      look: look(
        () => call(endpoints.payment.listPayments, { params, query: { failed: true, limit } }),
        (row) => ({
          id: row.id,
          what: row.providerTradeNo ?? at(row.askedAt),
          note: formatMoney(row.amountFen),
          path: `/payments?payment=${row.id}`,
        }),
      ),
    },
    {
      name: 'drafts',
      path: '/offers?state=draft',
      permissions: ['listing.offer'],
      look: look(
        () => call(endpoints.listing.listMyOffers, { params, query: { state: 'draft', limit } }),
        (row) => ({ id: row.id, what: row.title, note: row.productCode, path: `/offers?offer=${row.id}` }),
      ),
    },
    {
      name: 'lots',
      path: '/lots?state=open&kind=harvest',
      permissions: ['packing.pack'],
      look: look(
        () => call(endpoints.quality.listLots, { params, query: { state: 'open', kind: 'harvest', limit } }),
        (row) => ({
          id: row.id,
          what: `${row.productName} ${row.gradeName}`,
          note: kilograms(row.leftGrams),
          path: `/lots?lot=${row.id}`,
        }),
      ),
    },
    {
      name: 'pay',
      path: '/payables',
      permissions: ['settlement.see', 'settlement.pay-household'],
      look: look(
        async () => {
          const owed = await call(endpoints.settlement.listPayables, { params, query: { limit } });
          // The largest first, as in its list.
          return { items: owed.items.toReversed(), next: owed.next };
        },
        (row) => ({
          id: row.partyId,
          what: row.householdCode ?? row.partyName,
          note: formatMoney(row.dueFen),
          path: `/payables?q=${encodeURIComponent(row.householdCode ?? row.partyName)}`,
        }),
      ),
    },
    {
      name: 'approve',
      path: '/merchants?state=applied',
      permissions: ['merchants.approve'],
      look: look(
        () => call(endpoints.merchants.listMerchants, { params, query: { state: 'applied', limit } }),
        (row) => ({
          id: row.id,
          what: row.name,
          note: t(`merchantKinds.${row.kind}`),
          path: `/merchants?merchant=${row.id}`,
        }),
      ),
    },
  ];
}
