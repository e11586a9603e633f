import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../test/browser.ts';
import { orderOf, RECEIVER } from '../../../test/buying.ts';
import { COUNTY, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { ordering, accounts, audit } = endpoints;
const base = `/api/counties/${COUNTY}/orders`;
const WRONG = { number: '999999XXXXX', phone: '19900009999' };

describe('an order that a guest has lost', () => {
  let t: TestHouse;
  let county: SmallCounty;
  let address = 0;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 60 });
  });
  afterAll(() => t.close());
  beforeEach(() => {
    // Tries are counted for a quarter of an hour.
    t.clock.at = new Date(t.clock.at.getTime() + 3_600_000);
  });

  const somebody = () => browser(t, `10.1.0.${(address += 1)}`);
  const order = async (buyer = t.as('visitor')) => {
    const { id, number } = await buyer.get(ordering.placeOrder, orderOf(county, 1, 'cash'));
    return { id, number };
  };
  const find = (who: ReturnType<typeof browser>, body: object) => who.send('POST', `${base}/find`, body);
  const mine = async (who: ReturnType<typeof browser>) =>
    ((await who.send('GET', `${base}/mine`)).body['items'] as { id: string }[]).map(({ id }) => id);

  it('is found by its number and its receiver’s phone, however they are typed, and read again by that browser', async () => {
    const { id, number } = await order();
    const who = somebody();
    const typed = {
      number: ` ${number.slice(0, 6).toLowerCase()}-${number.slice(6).toLowerCase()}`,
      phone: '199 0000-8888',
    };
    expect(await find(who, typed)).toMatchObject({ status: 200, body: { id } });
    const { body } = await who.send('GET', `${base}/${id}`);
    expect(body).toMatchObject({ id, mayAct: false, receiver: RECEIVER });
    expect(await mine(who)).toEqual([id]);
    expect((await find(who, typed)).status).toBe(200);
    expect(await mine(who)).toEqual([id]);
    const cookie = [...who.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const qr = await t.app.inject({ url: `${base}/${id}/qr.svg`, headers: { cookie } });
    expect([qr.statusCode, qr.headers['content-type']]).toEqual([200, 'image/svg+xml']);
    const other = somebody();
    expect((await other.send('GET', `${base}/${id}`)).body['code']).toBe('order.unknown');
    expect(await mine(other)).toEqual([]);
    const auditor = t.as({ role: 'auditor', county: COUNTY, regionCode: String(COUNTY) });
    const query = { subject: 'order', subjectId: id };
    const { items } = await auditor.get(audit.listNotes, { params: { county: COUNTY }, query });
    const notes = items.filter(({ action }) => action === 'ordering.find-guest-order');
    expect(notes.map(({ actorKind, detail }) => [actorKind, detail])).toEqual([
      ['visitor', {}],
      ['visitor', {}],
    ]);
  });

  it('is read there and no more: neither cancelled nor confirmed, since its seller knows number and phone, too', async () => {
    const { id, number } = await order();
    const who = somebody();
    await find(who, { number, phone: RECEIVER.phone });
    const key = (name: string) => ({ 'idempotency-key': `${name}-${id}` });
    const cancelled = await who.send('POST', `${base}/${id}/cancel`, { reason: 'x' }, key('cancel'));
    const received = await who.send('POST', `${base}/${id}/receive`, {}, key('receive'));
    expect([cancelled.body['code'], received.body['code']]).toEqual(['order.unknown', 'order.unknown']);
  });

  it('is told in the same words whatever was wrong, also when it is an account’s', async () => {
    const { number } = await order();
    const person = browser(t, '10.2.0.1');
    const { body: asked } = await person.send('POST', accounts.askSignInCode.path, { phone: '13900005688' });
    await person.send('POST', accounts.verifySignInCode.path, { phone: '13900005688', code: asked['sandboxCode'] });
    const { params: _, body } = orderOf(county, 1, 'cash');
    const own = await person.send('POST', base, body, { 'idempotency-key': `place-${body.id}` });
    expect(own.status).toBe(200);
    const said = [];
    for (const tried of [
      { number, phone: WRONG.phone },
      { number: WRONG.number, phone: RECEIVER.phone },
      { number: own.body['number'], phone: RECEIVER.phone },
      { number: '-', phone: '-' },
    ]) {
      const { status, body: answer } = await find(somebody(), tried);
      said.push([status, answer['code'], answer['message']]);
    }
    expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(said[0]?.slice(0, 2)).toEqual([404, 'order.not-found']);
  });

  it('is guessed at a few times only: by number, by phone and from an address', async () => {
    const { number } = await order();
    const codes = async (count: number, one: (turn: number) => Promise<{ body: Record<string, unknown> }>) => {
      const all = [];
      for (let turn = 0; turn < count; turn += 1) all.push((await one(turn)).body['code'] ?? 'found');
      return all;
    };
    const misses = (count: number) => Array.from({ length: count }, () => 'order.not-found');
    const byNumber = await codes(6, (turn) => find(somebody(), { number, phone: `1990000${5000 + turn}` }));
    expect(byNumber).toEqual([...misses(5), 'sign-in.locked']);
    expect((await find(somebody(), { number, phone: RECEIVER.phone })).body['code']).toBe('sign-in.locked');
    const byPhone = await codes(11, (turn) => find(somebody(), { number: `B${turn}`, phone: '19900006000' }));
    expect(byPhone).toEqual([...misses(10), 'sign-in.locked']);
    const machine = somebody();
    const byAddress = await codes(31, (turn) => find(machine, { number: `C${turn}`, phone: `1990000${7000 + turn}` }));
    expect(byAddress).toEqual([...misses(30), 'sign-in.locked']);
    t.clock.at = new Date(t.clock.at.getTime() + 16 * 60_000);
    expect((await find(machine, { number, phone: RECEIVER.phone })).status).toBe(200);
  });

  it('is found by many at one moment no oftener than one after the other', async () => {
    const { number } = await order();
    const tries = Array.from({ length: 12 }, (_, turn) =>
      find(somebody(), { number, phone: `1990000${8000 + turn}` }).then(({ body }) => body['code']),
    );
    const said = await Promise.all(tries);
    expect(said.filter((code) => code === 'order.not-found')).toHaveLength(5);
  });
});
