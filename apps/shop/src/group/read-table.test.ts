import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, cellsOfFile, textOf } from './read-cells.ts';
import { smallXlsx } from './small-xlsx.ts';
import { rowsOf } from './table-columns.ts';
import { csvOf } from '@shanhuo/face/format/csv.ts';

const row = (fields: object) => ({
  name: '',
  phone: '',
  address: '',
  goods: '',
  quantity: '',
  note: '',
  region: '',
  ...fields,
});

describe('the cells of a table', () => {
  it('are read as they were copied or saved, with quotes and line breaks inside of them', () => {
    expect(cellsOf('a\tb\n"c\nd"\t"e ""f"""\n\n')).toEqual([
      ['a', 'b'],
      ['c\nd', 'e "f"'],
    ]);
    expect(cellsOf('\uFEFFa,b\r\n"1,5",2\r\n')).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
    expect(cellsOf('')).toEqual([]);
  });

  it('come back from what the shop writes, whatever stands in them', () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), (rows) => {
        const written = csvOf(['x', 'y'], rows);
        // A leading sign that a spreadsheet would run is opened with an apostrophe; line ends become what they were.
        const back = cellsOf(written).slice(1);
        const expected = rows
          .map((cells) => cells.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)))
          .filter((cells) => cells.some((text) => text !== ''));
        expect(back).toEqual(expected);
      }),
    );
  });

  it('are decoded from UTF-8, UTF-16 and the Chinese encoding of Excel', () => {
    const gbk = Uint8Array.from([0xca, 0xd5, 0xbb, 0xf5, 0xc8, 0xcb]);
    expect(textOf(gbk)).toBe('收货人');
    expect(textOf(new TextEncoder().encode('收货人'))).toBe('收货人');
    expect(textOf(Uint8Array.from([0xff, 0xfe, 0x36, 0x65]))).toBe('收');
  });

  it('are read from an Excel file, a phone among them with all its figures', async () => {
    const bytes = Uint8Array.from(atob(smallXlsx), (letter) => letter.charCodeAt(0));
    expect(await cellsOfFile(new File([bytes], 'x.xlsx'))).toEqual([
      ['收货人', '电话', '地址'],
      ['沈小满', '19900008888', '余杭区良渚街道 1 号'],
    ]);
  });

  it('are none where a file is no table', async () => {
    const file = (...bytes: number[]) => new File([Uint8Array.from(bytes)], 'x.xlsx');
    expect(await cellsOfFile(file(0x50, 0x4b, 3, 4, 0, 0))).toBeNull();
    expect(await cellsOfFile(file(0xd0, 0xcf, 0x11, 0xe0, 0, 1, 2))).toBeNull();
    expect(await cellsOfFile(new File(['收货人,电话\n'], 'x.csv'))).toEqual([['收货人', '电话']]);
  });
});

describe('the rows of a table', () => {
  it('are told by the names of its columns, wherever they stand', () => {
    const cells = cellsOf(
      '中秋慰问品发放表\n序号\t收件人（姓名）\t手机号码\t省\t市\t区县\t详细地址\t礼盒\t份数\t备注\n' +
        '1\t沈小满\t19900000001\t浙江省\t杭州市\t余杭区\t良渚街道 1 号\t1\t2\t放门卫',
    );
    expect(rowsOf(cells)).toEqual([
      row({
        name: '沈小满',
        phone: '19900000001',
        address: '浙江省 杭州市 余杭区 良渚街道 1 号',
        goods: '1',
        quantity: '2',
        note: '放门卫',
      }),
    ]);
    expect(rowsOf(cellsOf('Receiver,Phone,Address\nA,1,B'))).toEqual([row({ name: 'A', phone: '1', address: 'B' })]);
  });

  it('are not guessed where no line names them', () => {
    expect(rowsOf(cellsOf('沈小满\t19900000001\t良渚'))).toBeNull();
    expect(rowsOf([])).toBeNull();
  });

  it('are as many as stand below the heads, for any table', () => {
    const cell = fc.stringMatching(/^[a-z\d]{0,6}$/);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { maxLength: 8 }), (below) => {
        expect(rowsOf([['收货人', '电话', '地址'], ...below])?.length).toBe(below.length);
      }),
    );
  });
});
