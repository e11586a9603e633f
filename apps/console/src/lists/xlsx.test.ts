import { describe, expect, it } from 'vitest';
import { cellOf, totalsOf, type Column } from './table.ts';
import { xlsxOf } from './xlsx.ts';
import { checksumOf, zipOf } from './zip.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('a zip', () => {
  it('keeps files as they are, with the checksum that readers compare', () => {
    expect(checksumOf(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    const zip = zipOf([['a.txt', '山货']]);
    expect(text(zip)).toContain('a.txt山货');
    expect(new DataView(zip.buffer).getUint32(0, true)).toBe(0x04034b50);
    expect(new DataView(zip.buffer).getUint16(zip.length - 12, true)).toBe(1);
  });
});

describe('a workbook', () => {
  const book = text(
    xlsxOf([
      {
        name: '订单',
        head: ['包裹号', '金额（元）', '重量（千克）', '时间'],
        shapes: ['text', 'money', 'kilograms', 'moment'],
        rows: [
          ['26112640123055', 1286.5, 12.345, '2026-11-23 08:05:00'],
          ['<李&"好">\u0001', null, 0, null],
        ],
      },
    ]),
  );

  it('keeps long numbers as text, money and weights as numbers, moments as moments', () => {
    expect(book).toContain('<c r="A2" t="inlineStr"><is><t xml:space="preserve">26112640123055</t></is></c>');
    expect(book).toContain('<c r="B2" s="3"><v>1286.5</v></c><c r="C2" s="4"><v>12.345</v></c>');
    // 46,349 days and 8:05 after the last day of 1899.
    expect(book).toMatch(/<c r="D2" s="5"><v>46349\.3368\d*<\/v><\/c>/);
  });

  it('holds nothing that would break it, and leaves empty cells empty', () => {
    expect(book).toContain('>&lt;李&amp;&quot;好&quot;&gt;<');
    expect(book).not.toContain('r="B3"');
    expect(book).toContain('<autoFilter ref="A1:D3"/>');
  });
});

describe('a table’s columns', () => {
  interface Row {
    readonly fen: number;
    readonly grams: number;
    readonly at: string;
  }
  const columns: readonly Column<Row>[] = [
    { head: 'a', of: ({ at }) => at, shape: 'moment' },
    { head: 'b', of: ({ fen }) => fen, shape: 'money' },
    { head: 'c', of: ({ grams }) => grams, shape: 'kilograms' },
    { head: 'd', of: ({ fen }) => fen, shape: 'money', isRate: true },
  ];
  const rows = [
    { fen: 10, grams: 100, at: '2026-11-22T16:05:00Z' },
    { fen: 20, grams: 205, at: '2026-11-22T16:05:00Z' },
  ];

  it('are told in yuan, kilograms and the county’s time', () => {
    expect(columns.map((column) => cellOf(column, { fen: 1205, grams: 5, at: '2026-11-22T16:05:00Z' }))).toEqual([
      '2026-11-23 00:05:00',
      12.05,
      0.005,
      12.05,
    ]);
  });

  it('are added up to the fen, prices left out', () => {
    expect(totalsOf(columns, rows)).toEqual([
      { head: 'b', value: 0.3 },
      { head: 'c', value: 0.305 },
    ]);
  });
});
