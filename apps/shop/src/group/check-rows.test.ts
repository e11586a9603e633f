import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRows, goodOf, quantityOf, wantedOf, type Good } from './check-rows.ts';
import { registerOf } from './find-region.ts';
import { emptyRow, type WrittenRow } from './table-columns.ts';

const register = registerOf([
  { code: '330000', name: '浙江省', shortName: '浙江' },
  { code: '330100', name: '杭州市', shortName: '杭州' },
  { code: '330110', name: '余杭区', shortName: '余杭' },
  { code: '810000', name: '香港特别行政区', shortName: '香港' },
  { code: '810001', name: '中西区', shortName: '中西' },
]);
const good = (offerId: string, title: string, available = 100): Good => ({
  offerId,
  title,
  titleEn: null,
  priceFen: 1000,
  freightFen: 100,
  available,
});
const goods = [good('a', '唐崖李 大果'), good('b', '唐崖绿茶'), good('c', '土蜂蜜 500 克')];
const right: WrittenRow = {
  ...emptyRow(),
  name: '沈小满',
  phone: '199 0000 8888',
  address: '浙江省杭州市余杭区良渚街道 1 号',
  goods: '2',
  quantity: '３份',
};
const [checked] = checkRows([right], goods, register);

describe('a row of the table', () => {
  it('is understood whole', () => {
    expect(checked).toEqual({
      problems: [],
      isTwice: false,
      name: '沈小满',
      phone: '19900008888',
      regionCode: '330110',
      partCode: '',
      address: '良渚街道 1 号',
      good: goods[1],
      quantity: 3,
      note: '',
    });
  });

  it.each([
    [{ name: ' ' }, ['name']],
    [{ phone: '0571-8888' }, ['phone']],
    [{ phone: '1.99E+10' }, ['phone']],
    [{ address: '良渚街道 1 号' }, ['regionNone']],
    [{ address: '杭州市下城区某路' }, ['regionPart']],
    [{ address: '香港特别行政区中西区某街' }, ['beyondReach']],
    [{ address: '浙江省杭州市余杭区' }, ['address']],
    [{ goods: '火星土豆' }, ['goods']],
    [{ goods: '唐崖' }, ['goods']],
    [{ goods: '' }, ['goods']],
    [{ quantity: '半' }, ['quantity']],
    [{ quantity: '0' }, ['quantity']],
    [{ quantity: '-2' }, ['quantity']],
    [{ quantity: '2.5' }, ['quantity']],
    [{ note: '长'.repeat(201) }, ['note']],
    [{ name: '', phone: '', address: '' }, ['name', 'phone', 'regionNone']],
  ])('that says %o is stopped by %o', (change, problems) => {
    expect(checkRows([{ ...right, ...change }], goods, register)[0]?.problems).toEqual(problems);
  });

  it('takes the county that was chosen by hand where its address tells the city only', () => {
    const [row] = checkRows([{ ...right, address: '杭州市下城区某路', region: '330110' }], goods, register);
    expect(row).toMatchObject({ problems: [], regionCode: '330110', partCode: '330100', address: '下城区某路' });
  });

  it('keeps a good that was found, whatever joins or leaves the cart', () => {
    expect(goodOf('b', [good('z', '别的'), ...goods.slice(1)])?.title).toBe('唐崖绿茶');
    expect(goodOf('b', [goods[0] ?? good('x', 'x')])).toBeNull();
  });

  it('is said to stand there twice, and goes all the same', () => {
    const rows = checkRows([right, { ...right, phone: '19900008889' }, { ...right, goods: '1' }], goods, register);
    expect(rows.map(({ isTwice }) => isTwice)).toEqual([true, false, true]);
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('names its good by number, name or part of it, and needn’t where there is only one', () => {
    expect(
      ['1', '2 号', '商品3', '唐崖李', '唐崖绿茶', '土蜂蜜 500 克装', '4', '0'].map(
        (text) => goodOf(text, goods)?.offerId,
      ),
    ).toEqual(['a', 'b', 'c', 'a', 'b', 'c', undefined, undefined]);
    expect(goodOf('', [goods[0] ?? good('x', 'x')])?.offerId).toBe('a');
    expect(['', '2', '12 boxes', '２', '3.0', 'x'].map(quantityOf)).toEqual([1, 2, 12, 2, 3, 0]);
  });
});

describe('all rows together', () => {
  it('ask for so many of each good as their rows do', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.integer({ min: 1, max: 3 }), boxes: fc.integer({ min: 1, max: 50 }) })),
        (asked) => {
          const rows = asked.map(({ at, boxes }) => ({ ...right, goods: String(at), quantity: String(boxes) }));
          const wanted = wantedOf(checkRows(rows, goods, register), goods);
          expect(wanted.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(
            asked.reduce((sum, { boxes }) => sum + boxes, 0),
          );
          expect(wanted.reduce((sum, { addresses }) => sum + addresses, 0)).toBe(asked.length);
        },
      ),
    );
  });

  it('never fail, whatever is written in them', () => {
    const text = fc.string({ unit: fc.constantFrom(...'浙江省杭州市余杭区1２-.,号 \u0000😀a'), maxLength: 12 });
    const any = fc.record({
      name: text,
      phone: text,
      address: text,
      goods: text,
      quantity: text,
      note: text,
      region: fc.constant(''),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), (rows) => {
        expect(checkRows(rows, goods, register).length).toBe(rows.length);
      }),
      { numRuns: 40 },
    );
  });
});
