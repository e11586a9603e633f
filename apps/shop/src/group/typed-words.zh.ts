// Words of tables and addresses as people type them: they are read, never shown.

/** What a column of a table tells. */
export type Column = 'name' | 'phone' | 'place' | 'address' | 'goods' | 'quantity' | 'note';

/** How people head such a column; compared without spaces, marks and what stands in brackets. */
export const columnHeads: readonly (readonly [Column, RegExp])[] = [
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

/** A good named by its number on the page. */
export const GOOD_NUMBER = /^(?:no\.?|商品|第)?\s*(\d+)\s*(?:号|种)?$/;

/** Short names that begin other words: 乐山市中心医院 does not lie in 市中区. */
export const MISLEADING: ReadonlySet<string> = new Set(['市中']);

/** Stands between the names of places and is none. */
export const FILLER = /^(?:中国|市辖区|县|省直辖(?:县级)?行政(?:单位|区划))/;

/** What people leave of the short name of a prefecture. */
export const PREFECTURE_KIND = /州$/;
