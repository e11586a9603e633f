import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import {
  Closed,
  County,
  Done,
  Fen,
  Id,
  Moment,
  Nullable,
  OneOf,
  Page,
  PositiveFen,
  Text,
  pageQuery,
} from '../shapes.ts';
import {
  Contact,
  GroupOrderRow,
  GroupOrderView,
  GroupState,
  MOST_OFFERS,
  MOST_ROWS,
  PlaceOffer,
  PlaceRow,
} from './group-shapes.ts';

const county = Closed({ county: County });
const one = Closed({ county: County, id: Id });

/** The doors of group orders: one order of one buying unit to many addresses. */
export const groupOrderEndpoints = {
  placeGroupOrder: endpoint({
    method: 'POST',
    path: '/api/counties/:county/group-orders',
    door: 'signed-in',
    summary: 'Place one order to many addresses, all of it or nothing; it is paid by one bank transfer.',
    params: county,
    body: Closed({
      id: Id,
      title: Text(60),
      contact: Contact,
      note: Type.Optional(Type.String({ maxLength: 200 })),
      offers: Type.Array(PlaceOffer, { minItems: 1, maxItems: MOST_OFFERS }),
      rows: Type.Array(PlaceRow, { minItems: 1, maxItems: MOST_ROWS }),
    }),
    answer: Closed({ id: Id, number: Type.String(), totalFen: Fen, holdUntil: Moment }),
    refusals: [
      'group-order.goods',
      'group-order.not-enough',
      'group-order.regions',
      'order.duplicate-offer',
      'order.way-closed',
    ],
    idempotent: true,
  }),
  listMyGroupOrders: endpoint({
    method: 'GET',
    path: '/api/counties/:county/group-orders/mine',
    door: 'signed-in',
    summary: 'The caller’s own group orders, newest first.',
    params: county,
    query: Closed(pageQuery),
    answer: Page(GroupOrderRow),
    refusals: [],
  }),
  listGroupOrders: endpoint({
    method: 'GET',
    path: '/api/counties/:county/group-orders',
    door: 'ordering.see',
    summary: 'Group orders of the county or, for a merchant’s clerk, with goods of that merchant; newest first.',
    params: county,
    query: Closed({
      ...pageQuery,
      state: Type.Optional(GroupState),
      /** Part of its number or of its unit's name. */
      q: Type.Optional(Type.String({ maxLength: 60 })),
    }),
    answer: Closed({
      items: Type.Array(GroupOrderRow),
      next: Nullable(Type.String()),
      /** Of everything that matches. */
      sum: Closed({ groupOrders: Type.Integer(), orders: Type.Integer(), totalFen: Fen }),
    }),
    refusals: [],
  }),
  getGroupOrder: endpoint({
    method: 'GET',
    path: '/api/counties/:county/group-orders/:id',
    door: 'signed-in',
    summary: 'One group order with all its addresses: whole for its buyer, masked for staff of the county.',
    params: one,
    answer: GroupOrderView,
    refusals: ['group-order.unknown'],
  }),
  groupOrderStatement: endpoint({
    method: 'GET',
    path: '/api/counties/:county/group-orders/:id/statement',
    door: 'signed-in',
    summary: 'What was bought, of whom and for how much, as a page (HTML) that a unit’s bookkeeper files.',
    params: one,
    query: Closed({ language: Type.Optional(OneOf(['zh', 'en'])) }),
    answer: Type.String(),
    refusals: ['group-order.unknown'],
  }),
  cancelGroupOrder: endpoint({
    method: 'POST',
    path: '/api/counties/:county/group-orders/:id/cancel',
    door: 'signed-in',
    summary: 'The buyer calls the whole group order off before its money has come.',
    params: one,
    body: Closed({ reason: Text(100) }),
    answer: Done,
    refusals: ['group-order.unknown', 'group-order.paid', 'group-order.cancelled'],
    idempotent: true,
  }),
  confirmGroupOrder: endpoint({
    method: 'POST',
    path: '/api/counties/:county/group-orders/:id/confirm-offline',
    door: 'ordering.confirm-offline',
    summary: 'Staff confirm that the one transfer for a group order arrived: all its orders are paid.',
    params: one,
    body: Closed({ proof: Text(100) }),
    answer: Done,
    refusals: ['group-order.unknown', 'group-order.paid'],
    idempotent: true,
  }),
  giveBackGroupOrder: endpoint({
    method: 'POST',
    path: '/api/counties/:county/group-orders/:id/give-back',
    door: 'payment.reconcile',
    summary: 'Staff confirm that what the orders of a group order are to be given back was transferred in one sum.',
    params: one,
    body: Closed({ amountFen: PositiveFen, proof: Text(100) }),
    answer: Done,
    refusals: ['group-order.unknown', 'group-order.back-changed'],
    idempotent: true,
  }),
};
