import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inShop, openDevice, refused, settled, silence, type Doors, type Knock } from '../../dev/in-shop.ts';
import type { Answer } from '../api/answer.ts';
import { useClaimForm } from './use-claim-form.ts';

const shrink = vi.hoisted(() => ({ to: null as Blob | null }));
vi.mock('@shanhuo/face/smaller-picture.ts', () => ({ smallerPicture: async () => shrink.to }));

const AT = { pattern: '/orders/:id/claim', path: '/orders/o1/claim?line=1' };
const MAKE = 'POST /api/counties/:county/orders/:id/claims';
const OPEN = 'GET /api/counties/:county/orders/:id/claims';
const ways = [
  { kind: 'spoiled', until: '2026-11-30T01:00:00Z', boxes: 2, mostFen: 9160 },
  { kind: 'faulty', until: '2026-12-06T16:00:00Z', boxes: 2, mostFen: 10_760 },
];
const order = { id: 'o1', number: 'XF1', lines: [{ line: 1, offerId: 'plum', priceFen: 4580, quantity: 2 }] };

let kept: Map<string, string>;
let made: Answer<unknown>;
let stands: boolean;
let isOpen: unknown[];
beforeEach(() => {
  kept = openDevice();
  made = { ok: true, body: { id: 'c1' } };
  stands = false;
  isOpen = ways;
  shrink.to = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])]);
  vi.stubGlobal('URL', { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

const doors: Doors = ({ path }) => {
  if (path === MAKE) return made;
  if (path === OPEN) return { ok: true, body: { claimable: [{ line: 1, merchantId: 'm', ways: isOpen }], claims: [] } };
  if (path.includes('/claims/')) return stands ? { ok: true, body: {} } : refused('claim.unknown', 404);
  return { ok: true, body: order };
};
const open = (path = AT.path) => inShop({ ...AT, path }, doors, useClaimForm);
const sent = (knocks: readonly Knock[]) => knocks.filter(({ path }) => path === MAKE);
/** Filled in, with two pictures. */
async function filled() {
  const opened = await open();
  Object.assign(opened.page.draft, { kind: 'spoiled', bad: '30', words: '底下压坏了' });
  await opened.page.taking.add([new Blob(['a']), new Blob(['b'])]);
  await settled();
  return opened;
}

describe('sending a claim', () => {
  it('sends once however often it is pressed, leads to the claim and forgets the draft', async () => {
    const { page, knocks, router } = await filled();
    expect(page.backFen.value).toBe(1374);
    await Promise.all([page.submit(), page.submit()]);
    await settled();
    expect(sent(knocks)).toHaveLength(1);
    const photo = '/9j/4A==';
    expect(sent(knocks)[0]?.body).toMatchObject({
      line: 1,
      kind: 'spoiled',
      boxes: 1,
      badPercent: 30,
      photos: [photo, photo],
    });
    expect(router.currentRoute.value.path).toMatch(/^\/claims\//);
    expect([...kept.keys()]).toEqual([]);
  });

  it('says what is missing, and unmarks it once it is there', async () => {
    const { page, knocks } = await open();
    expect(await page.submit()).toBe('kind');
    page.draft.kind = 'spoiled';
    await settled();
    expect(page.missing.value).toEqual([]);
    expect([await page.submit(), page.missing.value]).toEqual(['bad', ['bad', 'photos']]);
    page.draft.bad = '20';
    await settled();
    expect([page.missing.value, sent(knocks)]).toEqual([['photos'], []]);
  });

  it('keeps words, choices and pictures when it is refused, and sends a refused claim under another name', async () => {
    const { page, knocks } = await filled();
    made = refused('claim.boxes-taken');
    await page.submit();
    expect(page.said.value).toEqual({ kind: 'refused', text: 'claim.boxes-taken' });
    expect([page.draft.words, page.photos.value.length]).toEqual(['底下压坏了', 2]);
    // What is open now was asked for again.
    expect(knocks.filter(({ path }) => path === OPEN)).toHaveLength(2);
    made = { ok: true, body: { id: 'c1' } };
    await page.submit();
    const [first, second] = sent(knocks);
    expect(second?.key).not.toBe(first?.key);
  });

  it('sends the same wish again after silence, under the same name', async () => {
    const { page, knocks } = await filled();
    made = silence;
    await page.submit();
    expect(page.said.value?.kind).toBe('unanswered');
    await page.submit();
    const [first, second] = sent(knocks);
    expect([second?.key, second?.body]).toEqual([first?.key, first?.body]);
  });

  it('looks after silence whether the claim stands before another one is sent', async () => {
    const { page, knocks, router } = await filled();
    made = silence;
    await page.submit();
    stands = true;
    page.draft.words = '上面也坏了';
    await page.submit();
    await settled();
    expect(sent(knocks)).toHaveLength(1);
    expect(router.currentRoute.value.path).toMatch(/^\/claims\//);
  });
});

describe('the claim form', () => {
  it('survives a reload as far as words and choices go', async () => {
    const { leave } = await filled();
    leave();
    const { page } = await open();
    expect({ ...page.draft }).toEqual({ kind: 'spoiled', boxes: 1, bad: '30', wish: null, words: '底下压坏了' });
    expect(page.photos.value).toEqual([]);
  });

  it('brings a reader back to the claim whose answer was lost with the page', async () => {
    const { page, leave } = await filled();
    made = silence;
    await page.submit();
    leave();
    stands = true;
    const { router } = await open();
    await settled();
    expect(router.currentRoute.value.path).toMatch(/^\/claims\//);
  });

  it('needs no choice where one thing is open alone, and forgets a choice that is no longer open', async () => {
    const { page, leave } = await filled();
    expect(page.draft.kind).toBe('spoiled');
    leave();
    isOpen = ways.slice(1);
    expect((await open()).page.draft.kind).toBe('faulty');
    expect((await open('/orders/o1/claim?line=7')).page.line.value).toBeNull();
  });

  it('takes four pictures, and says so of a fifth and of what is no picture', async () => {
    const { page } = await open();
    const five = Array.from({ length: 5 }, () => new Blob(['x']));
    await page.taking.add(five);
    expect([page.photos.value.length, page.taking.said.value]).toEqual([4, 'tooMany']);
    page.taking.remove(page.photos.value[0]?.id ?? '');
    expect([page.photos.value.length, page.taking.said.value]).toEqual([3, null]);
    shrink.to = null;
    await page.taking.add(five.slice(0, 1));
    expect([page.photos.value.length, page.taking.said.value]).toEqual([3, 'unreadable']);
  });
});
