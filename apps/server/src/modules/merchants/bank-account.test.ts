import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints, type InputOf } from '@shanhuo/contract';
import { groupedNumber } from '@shanhuo/contract/accounts/index';
import { newId } from '#kernel/ids.ts';
import { COUNTY, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { merchants, audit } = endpoints;
let t: TestHouse;
let county: SmallCounty;
beforeAll(async () => {
  t = await openTestHouse();
  county = await layCounty(t, { boxes: 0 });
});
afterAll(() => t.close());

type Role = 'centre-operator' | 'auditor' | 'county-officer' | 'settlement-clerk' | 'regulator';
const inCounty = (role: Role) => t.as({ role, county: COUNTY, regionCode: String(COUNTY) });
const ownClerk = () => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
const of = (id = county.merchantId) => ({ params: { county: COUNTY, id } });
type Body = InputOf<typeof merchants.putBankAccount>['body'];
const account = (change: Partial<Body> = {}): Body => ({
  holder: '李好合作社',
  bank: '农村商业银行唐崖支行',
  number: '6228 4800 0000 1234 567',
  ...change,
});
const put = (body: Body, who = inCounty('centre-operator'), id = county.merchantId) =>
  who.call(merchants.putBankAccount, { ...of(id), body });
const notesOf = async (id = county.merchantId) => {
  const query = { subject: 'merchant', subjectId: id, limit: 200 };
  const { items } = await inCounty('auditor').get(audit.listNotes, { params: { county: COUNTY }, query });
  return items
    .filter(({ action }) => action.endsWith('-bank-account'))
    .map(({ action, detail }) => [action, detail] as const);
};

describe('a merchant’s bank account', () => {
  it('is put on record by the county, shown masked, and opened by who pays with a note each time', async () => {
    expect((await inCounty('settlement-clerk').call(merchants.readBankAccount, of())).refusal).toBe(
      'bank-account.none',
    );
    expect((await put(account())).status).toBe(200);
    const masked = {
      holder: '李好合作社',
      bank: '农村商业银行唐崖支行',
      lastFour: '4567',
      changedAt: '2026-11-23T01:00:00.000Z',
    };
    for (const who of [inCounty('centre-operator'), inCounty('settlement-clerk'), ownClerk()]) {
      expect((await who.get(merchants.getMerchantRecord, of())).bankAccount).toEqual(masked);
    }
    const open = { holder: '李好合作社', bank: '农村商业银行唐崖支行', number: '6228480000001234567' };
    expect(await inCounty('settlement-clerk').get(merchants.readBankAccount, of())).toEqual(open);
    expect(await inCounty('settlement-clerk').get(merchants.readBankAccount, of())).toEqual(open);
    const notes = await notesOf();
    const read = ['merchants.read-bank-account', { lastFour: '4567' }];
    const recorded = {
      bank: { from: null, to: '农村商业银行唐崖支行' },
      lastFour: { from: null, to: '4567' },
    };
    expect(notes).toEqual([read, read, ['merchants.put-bank-account', recorded]]);
    expect(JSON.stringify(notes)).not.toMatch(/0000|李好/);
  });

  it('lies sealed in the table', async () => {
    const row = await t.house.db
      .selectFrom('accounts.bankAccount')
      .selectAll()
      .where('organisationId', '=', county.merchantId)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toMatch(/6228|李好/);
    expect(row.lastFour).toBe('4567');
  });

  it('is neither changed at the merchant nor read in full by anybody who doesn’t pay', async () => {
    const before = await notesOf();
    // Not even the right role, where it is held at the merchant itself.
    const atMerchant = t.as({ role: 'centre-operator', county: COUNTY, organisationId: county.merchantId });
    const elsewhere = t.as({ role: 'centre-operator', county: 330_110, regionCode: '330110' });
    const theirs = account({ number: '9999 0000 0000' });
    for (const who of [ownClerk(), atMerchant, elsewhere, inCounty('settlement-clerk'), inCounty('county-officer')]) {
      expect((await put(theirs, who)).refusal).toBe('permission.missing');
    }
    const readers = [ownClerk(), inCounty('centre-operator'), inCounty('county-officer'), inCounty('regulator')];
    for (const who of readers) {
      expect((await who.call(merchants.readBankAccount, of())).refusal).toBe('permission.missing');
    }
    const away = t.as({ role: 'settlement-clerk', county: 330_110, regionCode: '330110' });
    expect((await away.call(merchants.readBankAccount, of())).refusal).toBe('permission.missing');
    expect((await t.as('visitor').call(merchants.readBankAccount, of())).refusal).toBe('sign-in.needed');
    const shown = await t.as('visitor').get(merchants.getMerchant, of());
    expect(shown).not.toHaveProperty('bankAccount');
    expect(await notesOf()).toEqual(before);
  });

  it('is asked for in clear sentences where something is wrong, and stays as it was', async () => {
    const before = await notesOf();
    const wrong: readonly (readonly [Partial<Body>, string])[] = [
      [{ holder: '  ' }, 'bank-account.holder-missing'],
      [{ bank: '' }, 'bank-account.bank-missing'],
      [{ number: '1234567' }, 'bank-account.number-odd'],
      [{ number: '1'.repeat(33) }, 'bank-account.number-odd'],
      [{ number: '6228-4800-1234' }, 'bank-account.number-odd'],
      [{ number: '六二二八' }, 'bank-account.number-odd'],
      [{ number: '' }, 'bank-account.number-odd'],
    ];
    for (const [change, refusal] of wrong) expect((await put(account(change))).refusal).toBe(refusal);
    expect((await put(account(), inCounty('centre-operator'), newId())).refusal).toBe('merchant.unknown');
    const unknown = await inCounty('settlement-clerk').call(merchants.readBankAccount, of(newId()));
    expect(unknown.refusal).toBe('merchant.unknown');
    // The same again is no change.
    expect((await put(account({ number: '６２２８ ４８００ ００００ １２３４ ５６７' }))).status).toBe(200);
    expect(await notesOf()).toEqual(before);
  });

  it('tells in its note that another number with the same end, or another holder, took its place', async () => {
    await put(account({ holder: '李好水果合作社' }));
    await put(account({ holder: '李好水果合作社', number: '1111 2222 4567' }));
    const same = { from: '4567', to: '4567' };
    const bank = { from: '农村商业银行唐崖支行', to: '农村商业银行唐崖支行' };
    expect((await notesOf()).slice(0, 2)).toEqual([
      ['merchants.put-bank-account', { bank, lastFour: same, numberChanged: true, holderChanged: false }],
      ['merchants.put-bank-account', { bank, lastFour: same, numberChanged: false, holderChanged: true }],
    ]);
  });

  it('is changed by one after the other: the notes make one chain, and what is read is its end', async () => {
    const id = county.otherMerchantId;
    const ends = ['1001', '1002', '1003', '1004', '1005'];
    const said = await Promise.all(
      ends.map((end) => put(account({ number: `62220000${end}` }), inCounty('centre-operator'), id)),
    );
    expect(said.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const notes = (await notesOf(id)) as (readonly [string, { lastFour: { from: string | null; to: string } }])[];
    const next = new Map(notes.map(([, { lastFour }]) => [lastFour.from, lastFour.to]));
    let last: string | null = null;
    for (const _ of ends) last = next.get(last) ?? '';
    expect(next.size).toBe(ends.length);
    const { number } = await inCounty('settlement-clerk').get(merchants.readBankAccount, of(id));
    expect(number).toBe(`62220000${last}`);
  });
});

it('is read in groups of four', () => {
  expect([groupedNumber('6228480000001234567'), groupedNumber('12345678')]).toEqual([
    '6228 4800 0000 1234 567',
    '1234 5678',
  ]);
});
