import { endpoints } from '@shanhuo/contract';
import { formatMoney } from '@shanhuo/face';
import { call } from '../../api/call.ts';
import { mayPay, partyKinds, type Payer } from '../payables/may-pay.ts';
import { look, LOOKED_AT, type Waiting } from './waiting.ts';

const limit = LOOKED_AT;

/** Orders whose buyers said they would transfer: somebody looks at the bank account and confirms. */
export const transfersToConfirm = (county: number): Waiting => ({
  name: 'transfer',
  path: '/orders?state=placed&single=true',
  permissions: ['ordering.confirm-offline', 'settlement.run'],
  look: look(
    async () => {
      const query = { state: 'placed', single: true, limit } as const;
      const { items, next } = await call(endpoints.ordering.listOrders, { params: { county }, query });
      return { items: items.filter(({ way }) => way === 'transfer'), next };
    },
    (row) => ({ id: row.id, what: row.number, note: formatMoney(row.totalFen), path: `/orders?order=${row.id}` }),
  ),
});

/** Group orders whose units said they would transfer: one sum each. */
export const groupsToConfirm = (county: number): Waiting => ({
  name: 'groupTransfer',
  path: '/groups?state=unpaid',
  permissions: ['ordering.confirm-offline', 'settlement.run'],
  look: look(
    () => call(endpoints.ordering.listGroupOrders, { params: { county }, query: { state: 'unpaid', limit } }),
    (row) => ({ id: row.id, what: row.title, note: formatMoney(row.totalFen), path: `/groups?group=${row.id}` }),
  ),
});

/** Cash that buyers paid at stations and the county has not received; the clerk asks for it. */
export const cashToHandOver = (county: number): Waiting => ({
  name: 'handOver',
  path: '/boxes?show=to-hand-over',
  permissions: ['ledger.see', 'settlement.run'],
  look: look(
    () => call(endpoints.settlement.listBoxes, { params: { county }, query: { show: 'to-hand-over', limit } }),
    ({ siteId, siteName, buyersFen }) => ({
      id: siteId,
      what: siteName,
      note: formatMoney(buyersFen),
      path: `/boxes?box=${siteId}`,
    }),
  ),
});

/** Boxes that nobody counted on some evening; the clerk calls the keeper. */
export const boxesToCount = (county: number, daysOpen: (days: number) => string): Waiting => ({
  name: 'uncounted',
  path: '/boxes?show=open',
  permissions: ['ledger.see', 'settlement.run'],
  look: look(
    () => call(endpoints.settlement.listBoxes, { params: { county }, query: { show: 'open', limit } }),
    ({ siteId, siteName, openDays }) => ({
      id: siteId,
      what: siteName,
      note: daysOpen(openDays),
      path: `/boxes?box=${siteId}`,
    }),
  ),
});

/**
 * What is owed to those whom this person pays, the largest first, as in its list; what they only read of is another's work,
 * and isn't counted.
 */
export function duesToPay(county: number, payer: Payer): Waiting {
  const [kind, ...others] = partyKinds.filter((one) => mayPay(payer, one));
  const only = kind !== undefined && others.length === 0 ? { partyKind: kind } : {};
  const ask = async () => {
    if (kind === undefined) return { items: [], next: null };
    const query = { limit, ...only };
    const owed = await call(endpoints.settlement.listPayables, { params: { county }, query });
    return { items: owed.items.filter(({ dueFen }) => dueFen > 0).toReversed(), next: owed.next };
  };
  return {
    name: 'pay',
    path: only.partyKind === undefined ? '/payables' : `/payables?partyKind=${only.partyKind}`,
    permissions: ['settlement.see'],
    look: look(ask, (row) => ({
      id: row.partyId,
      what: row.householdCode ?? row.partyName,
      note: formatMoney(row.dueFen),
      path: `/payables?q=${encodeURIComponent(row.householdCode ?? row.partyName)}`,
    })),
  };
}
