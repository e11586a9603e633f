import { Type } from 'typebox';
import { Closed, Day, Fen, Grams, Id, Moment, Nullable, OneOf, Text } from '../shapes.ts';
import { offerStates, returnKinds, storageKinds } from '../catalog/words.ts';

/** The one mark a card may carry: the strongest proof that is on file and valid today. */
export const badges = ['selenium-report', 'organic', 'name-licence', 'quarantine', 'conformity', 'self-grown'] as const;
export type Badge = (typeof badges)[number];

export const stockStates = ['plenty', 'few', 'none'] as const;
export type StockState = (typeof stockStates)[number];

/** Where the goods come from; the village is null where only the township is known. */
export const Origin = Closed({
  township: Nullable(Type.String()),
  townshipEn: Nullable(Type.String()),
  village: Nullable(Type.String()),
  villageEn: Nullable(Type.String()),
});

const card = {
  id: Id,
  productId: Id,
  productCode: Text(20),
  motif: Text(40),
  name: Text(60),
  nameEn: Text(120),
  title: Text(60),
  category: Text(40),
  grade: Text(8),
  gradeName: Text(40),
  gradeNameEn: Text(80),
  packName: Text(60),
  packNameEn: Text(80),
  netGrams: Grams,
  priceFen: Fen,
  /** Price of 500 g in fen, rounded half up; null for what isn't bought by weight (crafts, sets, bookings). */
  fenPerJin: Nullable(Fen),
  freightFen: Fen,
  merchantId: Id,
  merchantName: Type.String(),
  origin: Origin,
  badge: Nullable(OneOf(badges)),
  stock: OneOf(stockStates),
  inSeason: Type.Boolean(),
};

export const OfferCard = Closed(card);

export const Seller = Closed({
  id: Id,
  name: Type.String(),
  nameEn: Nullable(Type.String()),
  kind: Type.String(),
  fictional: Type.Boolean(),
  /** Shown as it is (E-commerce Law article 15), or the kind `self-grown-statement` without a number. */
  licenceKind: Type.String(),
  licenceNo: Nullable(Type.String()),
  licenceUntil: Nullable(Day),
  foodLicenceNo: Nullable(Type.String()),
  statement: Nullable(Type.String()),
  statementEn: Nullable(Type.String()),
  /** Bare figures; null until the seller gives one. */
  contactPhone: Nullable(Type.String()),
});

export const OfferCertificate = Closed({
  kind: Type.String(),
  number: Type.String(),
  issuer: Nullable(Type.String()),
  issuedOn: Nullable(Day),
  validUntil: Nullable(Day),
});

/** Another grade or pack of the same product from the same seller. */
export const SiblingOffer = Closed({
  id: Id,
  grade: Text(8),
  gradeName: Text(40),
  gradeNameEn: Text(80),
  packName: Text(60),
  packNameEn: Text(80),
  netGrams: Grams,
  priceFen: Fen,
  stock: OneOf(stockStates),
});

export const OfferDetail = Closed({
  ...card,
  state: OneOf(offerStates),
  /** Free packs right now, capped at 99: what a quantity stepper needs, not what a rival wants to know. */
  available: Type.Integer({ minimum: 0, maximum: 99 }),
  tareGrams: Grams,
  gradeDefinition: Type.String(),
  gradeDefinitionEn: Type.String(),
  returnKind: OneOf(returnKinds),
  seasonMonths: Type.Array(Type.Integer({ minimum: 1, maximum: 12 })),
  storage: OneOf(storageKinds),
  shelfLifeDays: Nullable(Type.Integer()),
  story: Type.String(),
  storyEn: Type.String(),
  seller: Seller,
  certificates: Type.Array(OfferCertificate),
  siblings: Type.Array(SiblingOffer),
  /** Newest packed lot of these goods: opens the trace page; null while nothing is packed. */
  traceCode: Nullable(Type.String()),
  /** When that lot was packed. */
  packedAt: Nullable(Moment),
  publishedAt: Nullable(Moment),
});
