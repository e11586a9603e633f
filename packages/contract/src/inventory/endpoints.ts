import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { Closed, County, Grams, Id, Nullable, pageQuery, Sought, Text } from '../shapes.ts';
import { GradeCode, Packs } from '../catalog/words.ts';

/** Packs of one seller, product, grade and pack specification. `available` = on hand − reserved − withheld, at least 0. */
export const StockRow = Closed({
  id: Id,
  merchantId: Id,
  merchantName: Type.String(),
  productId: Id,
  productCode: Text(20),
  productName: Text(60),
  productNameEn: Text(120),
  motif: Text(40),
  grade: GradeCode,
  gradeName: Text(40),
  gradeNameEn: Text(80),
  packSpecId: Id,
  packName: Text(60),
  packNameEn: Text(80),
  netGrams: Grams,
  onHand: Packs,
  reserved: Packs,
  /** Of lots on hold: in the house, and not for sale. */
  withheld: Packs,
  available: Packs,
});

/** The doors of inventory. */
export const inventoryEndpoints = {
  listStock: endpoint({
    method: 'GET',
    path: '/api/counties/:county/stock',
    door: 'inventory.see',
    summary: 'Packs on hand, set aside and free, of the sellers the caller may see',
    params: Closed({ county: County }),
    query: Closed({
      merchantId: Type.Optional(Id),
      productId: Type.Optional(Id),
      /** A part of a product's name or code, or of a seller's name. */
      q: Type.Optional(Sought),
      ...pageQuery,
    }),
    answer: Closed({
      items: Type.Array(StockRow),
      next: Nullable(Type.String()),
      /** Of everything that matches. */
      sum: Closed({ onHand: Type.Integer(), reserved: Type.Integer(), withheld: Type.Integer(), netGrams: Grams }),
    }),
    refusals: [],
  }),
};
