import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inShop, openDevice, refused, silence, type Doors, type Knock } from '../../dev/in-shop.ts';
import type { Answer } from '../api/answer.ts';
import { useClaim, waybillIn } from './use-claim.ts';

const AT = { pattern: '/claims/:id', path: '/claims/c1' };
const offered = (offerFen: number) => ({ id: 'c1', state: 'offered', offerFen, acts: ['say', 'accept', 'decline'] });

describe('a claim and its buyer', () => {
  let now: object;
  let answer: Answer<unknown>;
  beforeEach(() => {
    openDevice();
    now = offered(500);
    answer = { ok: true, body: { ...offered(500), state: 'refunding' } };
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });
  const doors: Doors = ({ path }) => (path.startsWith('GET') ? { ok: true, body: now } : answer);
  const open = () => inShop(AT, doors, useClaim);
  const deeds = (knocks: readonly Knock[]) => knocks.filter(({ path }) => path.startsWith('POST'));

  it('accepts the offer as it was read, once, and shows what became of it', async () => {
    const { page, knocks, leave } = await open();
    await Promise.all([page.reply('accept'), page.reply('accept')]);
    expect(deeds(knocks).map(({ body }) => body)).toEqual([{ reply: 'accept', offerFen: 500, words: '' }]);
    expect([page.data.value?.state, page.said.value, page.done.value]).toEqual(['refunding', null, 'accept']);
    leave();
  });

  it('reads the new amount and says so when the seller has changed it', async () => {
    const { page, knocks, leave } = await open();
    answer = refused('claim.offer-changed');
    now = offered(600);
    await page.reply('accept');
    expect([page.data.value?.offerFen, page.said.value]).toEqual([
      600,
      { kind: 'refused', text: 'claim.offer-changed' },
    ]);
    answer = { ok: true, body: { ...offered(600), state: 'refunding' } };
    await page.reply('accept');
    expect(deeds(knocks).map(({ body }) => body)).toMatchObject([{ offerFen: 500 }, { offerFen: 600 }]);
    leave();
  });

  it('keeps what was written until it is through, and sends it under the same key after silence', async () => {
    const { page, knocks, leave } = await open();
    page.written.say = ' 请补一张照片 ';
    answer = silence;
    await page.say();
    expect([page.written.say, page.said.value?.kind]).toEqual([' 请补一张照片 ', 'unanswered']);
    answer = { ok: true, body: offered(500) };
    await page.say();
    expect([page.written.say, page.said.value]).toEqual(['', null]);
    const [first, second] = deeds(knocks);
    expect([first?.body, second?.body, second?.key]).toEqual([{ words: '请补一张照片' }, first?.body, first?.key]);
    leave();
  });

  it('sends no empty word and no number that is no waybill', async () => {
    const { page, knocks, leave } = await open();
    await page.say();
    page.written.waybill = '单号 1';
    await page.sendBack();
    expect(deeds(knocks)).toEqual([]);
    page.written.waybill = 'ＳＦ 1234 5678';
    await page.sendBack();
    expect(deeds(knocks)[0]?.body).toEqual({ waybill: 'SF12345678' });
    expect([page.written.waybill, waybillIn('SF12'), waybillIn('SF-123')]).toEqual(['', null, 'SF-123']);
    leave();
  });
});
