import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { Closed, County, Day, Done, Fen, Id, Moment, Nullable, Page, Text, pageQuery } from '../shapes.ts';
import { Cart, OrderForCash, OrderRow, OrderState, OrderView, PayWay, PlaceLine, Receiver } from './shapes.ts';

const county = Closed({ county: County });
const one = Closed({ county: County, id: Id });

/** The doors of ordering. */
export const orderingEndpoints = {
  getCart: endpoint({
    method: 'GET',
    path: '/api/counties/:county/cart',
    door: 'public',
    summary: 'The caller’s own cart with today’s prices and stock.',
    params: county,
    answer: Cart,
    refusals: [],
  }),
  putCartLine: endpoint({
    method: 'PUT',
    path: '/api/counties/:county/cart/lines/:offerId',
    door: 'public',
    summary: 'Set the quantity of one offer in the cart; 0 removes it.',
    params: Closed({ county: County, offerId: Id }),
    body: Closed({ quantity: Type.Integer({ minimum: 0, maximum: 9999 }) }),
    answer: Cart,
    refusals: ['order.offer-gone'],
  }),
  placeOrder: endpoint({
    method: 'POST',
    path: '/api/counties/:county/orders',
    door: 'public',
    summary: 'Place an order: stock is reserved, then money is asked for.',
    params: county,
    body: Closed({
      id: Id,
      lines: Type.Array(PlaceLine, { minItems: 1, maxItems: 50 }),
      receiver: Receiver,
      way: PayWay,
      note: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    answer: Closed({
      id: Id,
      number: Type.String(),
      totalFen: Type.Integer(),
      holdUntil: Moment,
      payment: Closed({ id: Id, payLink: Nullable(Type.String()) }),
    }),
    refusals: ['order.offer-gone', 'order.price-changed', 'order.not-enough', 'order.duplicate-offer'],
    idempotent: true,
  }),
  listMyOrders: endpoint({
    method: 'GET',
    path: '/api/counties/:county/orders/mine',
    door: 'public',
    summary: 'The caller’s own orders, newest first.',
    params: county,
    query: Closed(pageQuery),
    answer: Page(OrderRow),
    refusals: [],
  }),
  getOrder: endpoint({
    method: 'GET',
    path: '/api/counties/:county/orders/:id',
    door: 'public',
    summary: 'One order: whole for its buyer, masked for staff who may see it, unknown to everybody else.',
    params: one,
    answer: OrderView,
    refusals: ['order.unknown'],
  }),
  listOrders: endpoint({
    method: 'GET',
    path: '/api/counties/:county/orders',
    door: 'ordering.see',
    summary: 'Orders of the county or, for a merchant’s clerk, with goods of that merchant; newest first.',
    params: county,
    query: Closed({
      ...pageQuery,
      state: Type.Optional(OrderState),
      /** Placed on this day. */
      day: Type.Optional(Day),
      /** Paid on this day, and the money has not gone back. */
      paidDay: Type.Optional(Day),
      merchantId: Type.Optional(Id),
      number: Type.Optional(Type.String({ maxLength: 40 })),
    }),
    answer: Closed({
      items: Type.Array(OrderRow),
      next: Nullable(Type.String()),
      /** Of everything that matches; goods without freight. */
      sum: Closed({ orders: Type.Integer(), goodsFen: Fen, freightFen: Fen, totalFen: Fen }),
    }),
    refusals: [],
  }),
  findForCash: endpoint({
    method: 'GET',
    path: '/api/counties/:county/orders/for-cash',
    door: 'ordering.confirm-offline',
    summary: 'The order of a number that a buyer shows at a station to pay it in cash; without personal data.',
    params: county,
    query: Closed({ number: Text(40) }),
    answer: OrderForCash,
    refusals: ['order.unknown', 'order.not-cash'],
  }),
  cancelOrder: endpoint({
    method: 'POST',
    path: '/api/counties/:county/orders/:id/cancel',
    door: 'public',
    summary: 'The buyer cancels: before payment at once, after payment while nothing is dispatched with a full refund.',
    params: one,
    body: Closed({ reason: Text(100) }),
    answer: Closed({ state: OrderState }),
    refusals: ['order.unknown', 'order.state', 'order.already-dispatched'],
    idempotent: true,
  }),
  confirmOffline: endpoint({
    method: 'POST',
    path: '/api/counties/:county/orders/:id/confirm-offline',
    door: 'ordering.confirm-offline',
    summary: 'Staff confirm that a transfer arrived, or that cash was paid at a station.',
    params: one,
    body: Closed({ siteId: Type.Optional(Id), proof: Type.Optional(Type.String({ maxLength: 100 })) }),
    answer: Done,
    refusals: ['order.unknown', 'order.state', 'order.paid-online', 'order.cash-needs-station'],
    idempotent: true,
  }),
  dispatchOrder: endpoint({
    method: 'POST',
    path: '/api/counties/:county/orders/:id/dispatch',
    door: 'logistics.dispatch',
    summary: 'A merchant packs its part of the order: boxes of packed lots, oldest first, become one parcel.',
    params: one,
    body: Closed({ merchantId: Id }),
    answer: Closed({ parcelId: Id, parcelNumber: Type.String(), traceCode: Type.String() }),
    refusals: ['order.unknown', 'order.not-paid', 'order.already-dispatched', 'lot.not-enough-boxes', 'parcel.no-way'],
    idempotent: true,
  }),
  receiveOrder: endpoint({
    method: 'POST',
    path: '/api/counties/:county/orders/:id/receive',
    door: 'public',
    summary: 'The buyer confirms receipt; the secured money is then split.',
    params: one,
    answer: Closed({ state: OrderState }),
    refusals: ['order.unknown', 'order.state'],
    idempotent: true,
  }),
};
