import { endpoints } from '@shanhuo/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf, daysAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { browser } from '../../../test/browser.ts';
import { buy, orderOf, payAt } from '../../../test/buying.ts';
import type { Caller } from '../../../test/caller.ts';
import { COUNTY, FREIGHT_FEN, layCounty, PRICE_FEN, type SmallCounty } from '../../../test/county.ts';
import { groupOrderOf } from '../../../test/group-buying.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { DAYS_TO_ISSUE, dueAfter, mostFen, stateOf } from './request.ts';

const { accounts, aftersale, invoicing, ordering } = endpoints;
const params = { county: COUNTY };
const one = (id: string) => ({ params: { county: COUNTY, id } });
const BOX_FEN = PRICE_FEN + FREIGHT_FEN;
const UNIT = { kind: 'unit', name: '杭州某某工会委员会', taxNumber: '91110000802100433B' } as const;
const paper = { base64: Buffer.from('%PDF-1.7 invoice').toString('base64') };
const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6]).toString('base64');

let numbers = 0;
const nextNumber = (): string => String(26_332_000_000_000 + (numbers += 1)).padStart(20, '0');

describe('invoices', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 120 });
  });
  afterAll(() => t.close());

  const clerk = () => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
  const stranger = () => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.otherMerchantId });
  const auditor = () => t.as({ role: 'auditor', county: COUNTY, regionCode: String(COUNTY) });
  const ask = (buyer: Caller, orderIds: string[], more: object = {}) =>
    buyer.call(invoicing.askInvoices, { params, body: { orderIds, title: UNIT, wants: 'ordinary', ...more } });
  const asked = async (buyer: Caller, orderIds: string[], more: object = {}) => {
    const [request] = (await ask(buyer, orderIds, more)).body.requests;
    if (request === undefined) throw new Error('nothing was asked for');
    return request;
  };
  const record = (id: string, amountFen: number, more: object = {}) =>
    clerk().call(invoicing.recordInvoice, {
      ...one(id),
      body: { id: newId(), kind: 'invoice', number: nextNumber(), issuedOn: dayOf(t.clock.at), amountFen, ...more },
    });
  const dispatch = (id: string) =>
    clerk().get(ordering.dispatchOrder, { ...one(id), body: { merchantId: county.merchantId } });

  it('are one for each seller over many orders, made out to a unit, and come back to their buyer', async () => {
    const buyer = t.as('visitor');
    const orders = [await buy(t, buyer, county, 2), await buy(t, buyer, county, 1)];
    const request = await asked(buyer, orders, { words: '请注明工会福利' });
    expect([request.state, request.billableFen, request.billedFen, request.orders]).toEqual([
      'waiting',
      3 * BOX_FEN,
      0,
      2,
    ]);
    expect(request.dueAt).toBe(daysAfter(t.clock.at, DAYS_TO_ISSUE).toISOString());
    const seen = await clerk().get(invoicing.getInvoiceRequest, one(request.id));
    expect(seen.goods.map(({ quantity, priceFen, taxKind }) => [quantity, priceFen, taxKind])).toEqual([
      [3, PRICE_FEN, 'SELF_PRODUCED_EXEMPT'],
    ]);
    expect([seen.freightFen, seen.backFen, seen.words, seen.acts]).toEqual([
      3 * FREIGHT_FEN,
      0,
      '请注明工会福利',
      ['record', 'decline'],
    ]);
    const done = (await record(request.id, 3 * BOX_FEN, { paper })).body;
    expect([done.state, done.dueAt, done.acts]).toEqual(['invoiced', null, []]);
    const [part] = (await buyer.get(invoicing.orderInvoices, one(orders[1] ?? ''))).parts;
    expect([part?.openFen, part?.request?.state, part?.documents.map(({ hasPaper }) => hasPaper)]).toEqual([
      0,
      'invoiced',
      [true],
    ]);
    const which = { county: COUNTY, id: request.id, document: part?.documents[0]?.id ?? '' };
    const file = await buyer.call(invoicing.seeInvoicePaper, { params: which });
    expect(file.status).toBe(200);
    expect((await t.as('visitor').call(invoicing.seeInvoicePaper, { params: which })).refusal).toBe('invoice.unknown');
    expect((await stranger().call(invoicing.getInvoiceRequest, one(request.id))).refusal).toBe('invoice.unknown');
  });

  it('are asked for once, by who bought, of what was paid', async () => {
    const buyer = t.as('visitor');
    const id = await buy(t, buyer, county, 1);
    expect((await ask(t.as('visitor'), [id])).refusal).toBe('order.unknown');
    expect((await ask(buyer, [id, newId()])).refusal).toBe('order.unknown');
    const unpaid = (await buyer.get(ordering.placeOrder, orderOf(county, 1))).id;
    expect((await ask(buyer, [unpaid])).refusal).toBe('invoice.nothing-to-bill');
    const both = await Promise.all([ask(buyer, [id]), ask(buyer, [id])]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await ask(buyer, [id])).refusal).toBe('invoice.asked-already');
  });

  it('refuses a title that can’t be right, and says why', async () => {
    const buyer = t.as('visitor');
    const id = await buy(t, buyer, county, 1);
    const title = (more: object) => ask(buyer, [id], { title: { ...UNIT, ...more } });
    expect((await title({ taxNumber: '91110000802100433A' })).refusal).toBe('invoice.tax-number-check');
    expect((await title({ name: '  ' })).refusal).toBe('request.invalid');
    expect((await title({ taxNumber: '9111000080210043' })).refusal).toBe('invoice.tax-number-form');
    expect((await ask(buyer, [id], { title: { kind: 'unit', name: '某工会' } })).refusal).toBe(
      'invoice.tax-number-missing',
    );
    const person = { kind: 'person', name: '沈小满' };
    expect((await ask(buyer, [id], { title: person, wants: 'special' })).refusal).toBe('invoice.special-for-units');
    const request = await asked(buyer, [id], { title: { ...UNIT, taxNumber: ' 9111 0000 8021 0043 3b' } });
    expect(request.title.taxNumber).toBe(UNIT.taxNumber);
  });

  it('hides a person’s name from whoever only looks', async () => {
    const buyer = t.as('visitor');
    const request = await asked(buyer, [await buy(t, buyer, county, 1)], { title: { kind: 'person', name: '沈小满' } });
    const listed = async (caller: Caller) => {
      const query = { merchantId: county.merchantId, q: request.number };
      return (await caller.get(invoicing.listInvoiceRequests, { params, query })).items.map(({ title }) => title.name);
    };
    expect(await listed(clerk())).toEqual(['沈小满']);
    expect(await listed(auditor())).toEqual(['沈**']);
    expect((await auditor().get(invoicing.getInvoiceRequest, one(request.id))).title.name).toBe('沈**');
    const [document] = (await record(request.id, BOX_FEN, { paper })).body.documents;
    const which = { params: { county: COUNTY, id: request.id, document: document?.id ?? '' } };
    expect((await clerk().call(invoicing.seeInvoicePaper, which)).status).toBe(200);
    expect((await auditor().call(invoicing.seeInvoicePaper, which)).refusal).toBe('document.unknown');
  });

  it('of a clerk who buys of its own merchant are issued by it all the same', async () => {
    const own = clerk();
    const request = await asked(own, [await buy(t, own, county, 1)]);
    const { acts } = await own.get(invoicing.getInvoiceRequest, one(request.id));
    expect(acts).toEqual(['withdraw', 'record', 'decline']);
  });

  it('tells the next person at the same phone nothing of whom a guest’s order is invoiced to', async () => {
    const phone = browser(t);
    const api = `/api/counties/${COUNTY}`;
    const order = orderOf(county, 1);
    const send = (path: string, body: object) => phone.send('POST', path, body, { 'idempotency-key': newId() });
    const placed = (await send(`${api}/orders`, order.body)).body as unknown as { payment: { payLink: string } };
    await payAt(t, placed.payment.payLink);
    await t.settle();
    const number = '13900005679';
    const { body: code } = await phone.send('POST', accounts.askSignInCode.path, { phone: number });
    await phone.send('POST', accounts.verifySignInCode.path, { phone: number, code: String(code['sandboxCode']) });
    const said = await send(`${api}/invoice-requests`, { orderIds: [order.body.id], title: UNIT, wants: 'ordinary' });
    expect(said.status).toBe(200);
    const shown = async () => {
      const { parts } = (await phone.send('GET', `${api}/orders/${order.body.id}/invoices`)).body as unknown as {
        parts: { request: { state: string; title: object } }[];
      };
      return parts.map(({ request }) => [request.state, request.title]);
    };
    expect(await shown()).toEqual([['waiting', UNIT]]);
    await phone.send('POST', accounts.signOut.path);
    expect(await shown()).toEqual([['waiting', { kind: 'unit', name: '杭**', taxNumber: null }]]);
  });

  it('takes documents up to what is owed, with numbers that are new', async () => {
    const buyer = t.as('visitor');
    const { id } = await asked(buyer, [await buy(t, buyer, county, 2)]);
    expect((await record(id, 2 * BOX_FEN + 1)).refusal).toBe('invoice.too-much');
    expect((await record(id, 100, { number: '123' })).refusal).toBe('invoice.number-form');
    expect((await record(id, 100, { issuedOn: '2099-01-01' })).refusal).toBe('invoice.day');
    expect((await record(id, 100, { issuedOn: '2020-01-01' })).refusal).toBe('invoice.day');
    expect((await record(id, 100, { kind: 'credit-note' })).refusal).toBe('invoice.state');
    expect((await record(id, 100, { paper: { base64: Buffer.from('no paper').toString('base64') } })).refusal).toBe(
      'document.unreadable',
    );
    const number = nextNumber();
    const first = (await record(id, BOX_FEN, { number })).body;
    expect([first.state, first.billedFen, first.acts]).toEqual(['waiting', BOX_FEN, ['record']]);
    expect((await record(id, BOX_FEN, { number })).refusal).toBe('invoice.number-taken');
    expect((await buyer.call(invoicing.withdrawInvoiceRequest, one(id))).refusal).toBe('invoice.state');
    const rest = await Promise.all([record(id, BOX_FEN), record(id, BOX_FEN)]);
    expect(new Set(rest.map(({ refusal }) => refusal))).toEqual(new Set(['invoice.state', null]));
    expect((await buyer.get(invoicing.getInvoiceRequest, one(id))).documents.length).toBe(2);
  });

  it('is declined with a word or withdrawn, and may be asked for anew', async () => {
    const buyer = t.as('visitor');
    const order = await buy(t, buyer, county, 1);
    const first = await asked(buyer, [order], { wants: 'special' });
    const declined = await clerk().get(invoicing.declineInvoiceRequest, {
      ...one(first.id),
      body: { words: '自产农产品免税，只能开普通发票' },
    });
    expect([declined.state, declined.declinedWords]).toEqual(['declined', '自产农产品免税，只能开普通发票']);
    const [part] = (await buyer.get(invoicing.orderInvoices, one(order))).parts;
    expect([part?.openFen, part?.request?.state]).toEqual([BOX_FEN, 'declined']);
    const second = await asked(buyer, [order]);
    expect((await buyer.get(invoicing.withdrawInvoiceRequest, one(second.id))).state).toBe('withdrawn');
    expect((await record(second.id, BOX_FEN)).refusal).toBe('invoice.state');
    expect((await asked(buyer, [order])).state).toBe('waiting');
  });

  it('owes a credit note for what goes back after it, and nothing for what goes back before', async () => {
    const buyer = t.as('visitor');
    const order = await buy(t, buyer, county, 2);
    const { id } = await asked(buyer, [order]);
    await record(id, 2 * BOX_FEN);
    await dispatch(order);
    await buyer.get(ordering.receiveOrder, one(order));
    await t.settle();
    const claim = {
      id: newId(),
      line: 1,
      kind: 'spoiled' as const,
      boxes: 2,
      badPercent: 30,
      words: '',
      photos: [photo, photo],
    };
    await buyer.get(aftersale.makeClaim, { ...one(order), body: claim });
    await clerk().get(aftersale.answerClaim, { ...one(claim.id), body: { offerFen: 2748, words: '' } });
    await t.settle();
    const owed = await clerk().get(invoicing.getInvoiceRequest, one(id));
    expect([owed.state, owed.billableFen, owed.billedFen, owed.backFen, owed.acts]).toEqual([
      'to-correct',
      2 * BOX_FEN - 2748,
      2 * BOX_FEN,
      2748,
      ['correct'],
    ]);
    const { sum } = await clerk().get(invoicing.listInvoiceRequests, { params, query: { state: 'to-correct' } });
    expect(sum).toEqual({ requests: 1, late: 0, toBillFen: 0, toCreditFen: 2748 });
    expect((await record(id, 2749, { kind: 'credit-note' })).refusal).toBe('invoice.too-much');
    const right = (await record(id, 2748, { kind: 'credit-note' })).body;
    expect([right.state, right.billedFen, right.dueAt]).toEqual(['invoiced', 2 * BOX_FEN - 2748, null]);

    const other = await buy(t, buyer, county, 1);
    const before = await asked(buyer, [other]);
    await buyer.get(ordering.cancelOrder, { ...one(other), body: { reason: '不要了' } });
    await t.settle();
    const gone = await buyer.get(invoicing.getInvoiceRequest, one(before.id));
    expect([gone.state, gone.billableFen, gone.dueAt, gone.acts]).toEqual(['nothing-left', 0, null, ['withdraw']]);
  });

  it('is not to be issued of money that is on its way back by hand', async () => {
    const buyer = t.as({ role: 'buyer', county: COUNTY, regionCode: '330110' });
    const { id } = await buyer.get(ordering.placeGroupOrder, groupOrderOf(county, { addresses: 2 }));
    const clerkOfMoney = t.as({ role: 'settlement-clerk', county: COUNTY, regionCode: String(COUNTY) });
    await clerkOfMoney.get(ordering.confirmGroupOrder, { ...one(id), body: { proof: '回单 8' } });
    await t.settle();
    const { orderIds } = await buyer.get(invoicing.groupInvoices, one(id));
    const request = await asked(buyer, orderIds);
    const seen = async () => {
      const view = await clerk().get(invoicing.getInvoiceRequest, one(request.id));
      return [view.state, view.billableFen, view.backFen, view.acts];
    };
    const callOff = (order = '') => buyer.get(ordering.cancelOrder, { ...one(order), body: { reason: '少一位' } });
    await callOff(orderIds[0]);
    expect(await seen()).toEqual(['waiting', BOX_FEN, BOX_FEN, ['record', 'decline']]);
    await callOff(orderIds[1]);
    expect(await seen()).toEqual(['nothing-left', 0, 2 * BOX_FEN, []]);
    expect((await record(request.id, BOX_FEN)).refusal).toBe('invoice.state');
    const { back } = await buyer.get(ordering.getGroupOrder, one(id));
    await clerkOfMoney.get(ordering.giveBackGroupOrder, {
      ...one(id),
      body: { amountFen: back.amountFen, proof: '退 1' },
    });
    await t.settle();
    expect(await seen()).toEqual(['nothing-left', 0, 2 * BOX_FEN, []]);
    const { items } = await clerk().get(invoicing.listInvoiceRequests, { params, query: { q: request.number } });
    expect(items.map(({ state }) => state)).toEqual(['nothing-left']);
  });

  it('lists what waits, the longest first, and what is late', async () => {
    const buyer = t.as('visitor');
    const { id } = await asked(buyer, [await buy(t, buyer, county, 1)]);
    const due = async () => clerk().get(invoicing.listInvoiceRequests, { params, query: { show: 'due' } });
    const waiting = (await due()).items;
    const dues = waiting.map(({ dueAt }) => Date.parse(dueAt ?? ''));
    expect(dues).toEqual(dues.toSorted((a, b) => a - b));
    expect(waiting.at(-1)?.id).toBe(id);
    const until = t.clock.at;
    t.clock.at = daysAfter(until, DAYS_TO_ISSUE + 1);
    const late = await clerk().get(invoicing.listInvoiceRequests, { params, query: { show: 'late' } });
    t.clock.at = until;
    expect(late.sum.late).toBe(waiting.length);
    expect((await stranger().get(invoicing.listInvoiceRequests, { params, query: {} })).items).toEqual([]);
    const pages = await clerk().get(invoicing.listInvoiceRequests, { params, query: { show: 'due', limit: 1 } });
    const query = { show: 'due' as const, limit: 200, ...(pages.next !== null && { cursor: pages.next }) };
    const behind = await clerk().get(invoicing.listInvoiceRequests, { params, query });
    expect([...pages.items, ...behind.items].map((item) => item.id)).toEqual(waiting.map((item) => item.id));
  });

  it('are one of each seller over an order to many addresses', async () => {
    const buyer = t.as({ role: 'buyer', county: COUNTY, regionCode: '330110' });
    const { id } = await buyer.get(ordering.placeGroupOrder, groupOrderOf(county, { addresses: 5 }));
    const clerkOfMoney = t.as({ role: 'settlement-clerk', county: COUNTY, regionCode: String(COUNTY) });
    await clerkOfMoney.get(ordering.confirmGroupOrder, { ...one(id), body: { proof: '回单 7' } });
    await t.settle();
    const { orderIds, parts } = await buyer.get(invoicing.groupInvoices, one(id));
    expect([orderIds.length, parts.map(({ openFen, request }) => [openFen, request])]).toEqual([
      5,
      [[5 * BOX_FEN, null]],
    ]);
    const request = await asked(buyer, orderIds);
    expect([request.orders, request.billableFen]).toEqual([5, 5 * BOX_FEN]);
    await record(request.id, 5 * BOX_FEN);
    const after = await buyer.get(invoicing.groupInvoices, one(id));
    expect(after.parts.map(({ openFen, request: now }) => [openFen, now?.state])).toEqual([[0, 'invoiced']]);
    expect((await t.as('visitor').call(invoicing.groupInvoices, one(id))).refusal).toBe('group-order.unknown');
  });

  it('still shows what was invoiced of some addresses when the request for the others was taken back', async () => {
    const buyer = t.as({ role: 'buyer', county: COUNTY, regionCode: '330110' });
    const { id } = await buyer.get(ordering.placeGroupOrder, groupOrderOf(county, { addresses: 2 }));
    const clerkOfMoney = t.as({ role: 'settlement-clerk', county: COUNTY, regionCode: String(COUNTY) });
    await clerkOfMoney.get(ordering.confirmGroupOrder, { ...one(id), body: { proof: '回单 9' } });
    await t.settle();
    const { orderIds } = await buyer.get(invoicing.groupInvoices, one(id));
    const first = await asked(buyer, orderIds.slice(0, 1));
    await record(first.id, BOX_FEN);
    const rest = await asked(buyer, orderIds);
    await buyer.get(invoicing.withdrawInvoiceRequest, one(rest.id));
    const [part] = (await buyer.get(invoicing.groupInvoices, one(id))).parts;
    expect([part?.openFen, part?.request?.state, part?.documents.length]).toEqual([BOX_FEN, 'invoiced', 1]);
  });

  it('remembers to whom a person had the last one made out', async () => {
    const buyer = t.as({ role: 'buyer', county: COUNTY, regionCode: String(COUNTY) });
    const order = await buy(t, buyer, county, 1);
    expect((await buyer.get(invoicing.orderInvoices, one(order))).lastTitle).toBe(null);
    await asked(buyer, [order]);
    const next = await buy(t, buyer, county, 1);
    expect((await buyer.get(invoicing.orderInvoices, one(next))).lastTitle).toEqual(UNIT);
  });

  it('stands as its amounts say, whatever they are', () => {
    const fen = fc.integer({ min: 0, max: 1e6 });
    fc.assert(
      fc.property(fen, fen, (billableFen, billedFen) => {
        const standing = { billableFen, billedFen, declinedAt: null, withdrawnAt: null };
        const state = stateOf(standing);
        expect(state === 'waiting').toBe(mostFen(standing, 'invoice') > 0);
        expect(state === 'to-correct').toBe(mostFen(standing, 'credit-note') > 0);
        expect(dueAfter(standing, new Date(0)) === null).toBe(billableFen === billedFen);
        // Whatever is owed, one document of the most settles it.
        const kind = state === 'waiting' ? 'invoice' : 'credit-note';
        const after = billedFen + (kind === 'invoice' ? mostFen(standing, kind) : -mostFen(standing, kind));
        expect(['invoiced', 'nothing-left']).toContain(stateOf({ ...standing, billedFen: after }));
      }),
    );
  });
});
