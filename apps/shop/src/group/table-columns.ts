import type { Cells } from './read-cells.ts';

/** One address of the table as it was written; every field is the reader's own words. */
export interface WrittenRow {
  name: string;
  phone: string;
  address: string;
  goods: string;
  quantity: string;
  note: string;
  /** The county chosen by hand, where the address didn't tell it; empty otherwise. */
  region: string;
}

export const emptyRow = (): WrittenRow => ({
  name: '',
  phone: '',
  address: '',
  goods: '',
  quantity: '',
  note: '',
  region: '',
});

type Column = 'name' | 'phone' | 'place' | 'address' | 'goods' | 'quantity' | 'note';

/** How people head such a column; compared without spaces, marks and what stands in brackets. */
const heads: readonly (readonly [Column, RegExp])[] = [
  ['phone', /^(?:联系|收货|收件)?人?(?:电话|手机|手机号|手机号码|联系方式|电话号码|联系电话)$|^(?:phone|mobile|tel)/],
  ['name', /^(?:收货人|收件人|姓名|会员|会员姓名|收货人姓名|收件人姓名|职工姓名|名字)$|^(?:name|receiver|recipient)/],
  [
    'place',
    /^(?:省|省份|市|城市|区|县|区县|县区|地区|省市区|省市县|所在地区|所在省市区)$|^(?:province|city|district|county|region)/,
  ],
  ['address', /地址|^(?:street)?address/],
  ['goods', /^(?:商品|货品|品名|商品名称|礼盒|产品|规格|编号|商品编号)$|^(?:goods|item|product)/],
  ['quantity', /^(?:数量|份数|件数|盒数|箱数)$|^(?:quantity|qty|boxes)/],
  ['note', /^(?:备注|留言|说明)$|^(?:note|remark)/],
];

const headOf = (cell: string): Column | null => {
  const bare = cell
    .normalize('NFKC')
    .replaceAll(/\(.*?\)|[\s*:/、]/g, '')
    .toLowerCase();
  return heads.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
};

/** The least that a table must tell by its heads. */
const needed: readonly Column[] = ['name', 'phone', 'address'];

/**
 * The rows of a table by the names of its columns, which stand in one of its first lines; several columns of places and
 * addresses are read from left to right. Null where no line names receiver, phone and address.
 */
export function rowsOf(cells: Cells): WrittenRow[] | null {
  const at = cells.slice(0, 5).findIndex((row) => {
    const found = row.map(headOf);
    return needed.every((column) => found.includes(column));
  });
  if (at < 0) return null;
  const columns = (cells[at] ?? []).map(headOf);
  return cells.slice(at + 1).map((row) => {
    const read = (...wanted: Column[]): string =>
      row.filter((cell, index) => cell !== '' && wanted.includes(columns[index] ?? ('' as Column))).join(' ');
    return {
      name: read('name'),
      phone: read('phone'),
      address: read('place', 'address'),
      goods: read('goods'),
      quantity: read('quantity'),
      note: read('note'),
      region: '',
    };
  });
}
