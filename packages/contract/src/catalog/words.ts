import { Type, type Static } from 'typebox';
import { Closed, Fen, Grams, Id, Nullable, OneOf, Text } from '../shapes.ts';

/** A primary produce, B processed food, C herbs, D crafts, E bookings, bundle = a set of other products. */
export const productGates = ['A', 'B', 'C', 'D', 'E', 'bundle'] as const;
export type ProductGate = (typeof productGates)[number];

/** Seven-day return; fresh goods exempt; made to order exempt; exempt when the buyer confirms at purchase. */
export const returnKinds = ['SEVEN_DAY', 'FRESH_EXEMPT', 'CUSTOM_EXEMPT', 'CONFIRMED_EXEMPT'] as const;
export type ReturnKind = (typeof returnKinds)[number];

/** Kinder ones come first: seven days for everybody, then an exception that the buyer has to confirm, then the others. */
const harshness: Record<ReturnKind, number> = { SEVEN_DAY: 0, CONFIRMED_EXEMPT: 1, FRESH_EXEMPT: 2, CUSTOM_EXEMPT: 2 };

/** Whether an offer may take a return kind: its product's own, or one that is kinder to the buyer, never a harsher one. */
export const isReturnKindFair = (ofProduct: ReturnKind, ofOffer: ReturnKind): boolean =>
  ofOffer === ofProduct || harshness[ofOffer] < harshness[ofProduct];

export const taxKinds = ['SELF_PRODUCED_EXEMPT', 'PURCHASED_AGRI_9', 'PROCESSED_13', 'SERVICE_6', 'SMALL_3'] as const;
export type TaxKind = (typeof taxKinds)[number];

export const storageKinds = ['ambient', 'cool', 'chilled', 'frozen'] as const;
export type StorageKind = (typeof storageKinds)[number];

/** `hidden` goods are sold by contract only, `booking` goods are ordered ahead; neither stands in the shop. */
export const visibilities = ['retail', 'hidden', 'booking'] as const;
export type Visibility = (typeof visibilities)[number];

/** What must be shown before a product may be sold, beyond the seller's own licence. */
export const productProofs = [
  'conformity',
  'sc-licence',
  'small-workshop',
  'name-licence',
  'selenium-report',
  'quarantine',
  'herb-licence',
  'presale-contract',
] as const;
export type ProductProof = (typeof productProofs)[number];

/** The shelves that categories stand on; a county may use other words. */
export const categoryGroups = ['tea', 'fresh', 'pantry', 'craft', 'gift', 'trade'] as const;

export const offerStates = ['draft', 'published', 'withdrawn'] as const;
export type OfferState = (typeof offerStates)[number];

/** Who took an offer out of the shop for what its seller didn't wish: the gate looked again, or an office did. */
export const withdrawers = ['gate', 'office'] as const;
export type Withdrawer = (typeof withdrawers)[number];

export const GradeCode = Type.String({ pattern: '^[A-Z0-9]{1,8}$', description: 'Grade code within its product' });
export const Packs = Type.Integer({ minimum: 0, maximum: 10_000_000, description: 'Whole packs' });

/** Taken out of use: not offered for anything new. */
const retired = Type.Boolean();

const gradeFields = {
  code: GradeCode,
  name: Text(40),
  nameEn: Text(80),
  definition: Type.String({ maxLength: 300 }),
  definitionEn: Type.String({ maxLength: 400 }),
  sort: Type.Integer(),
};
export const GradeBody = Closed(gradeFields);
export const Grade = Closed({ ...gradeFields, retired });

const packFields = {
  id: Id,
  code: Text(40),
  name: Text(60),
  nameEn: Text(80),
  netGrams: Grams,
  tareGrams: Grams,
  kind: Text(20),
};
export const PackSpecBody = Closed(packFields);
export const PackSpec = Closed({ ...packFields, retired });

const productFields = {
  code: Text(20),
  registeredCode: Nullable(Text(40)),
  name: Text(60),
  nameEn: Text(120),
  category: Text(40),
  motif: Text(40),
  gate: OneOf(productGates),
  proofs: Type.Array(OneOf(productProofs), { maxItems: 8 }),
  returnKind: OneOf(returnKinds),
  taxKind: OneOf(taxKinds),
  seasonMonths: Type.Array(Type.Integer({ minimum: 1, maximum: 12 }), { maxItems: 12 }),
  storage: OneOf(storageKinds),
  shelfLifeDays: Nullable(Type.Integer({ minimum: 1, maximum: 7300 })),
  visibility: OneOf(visibilities),
  story: Type.String({ maxLength: 2000 }),
  storyEn: Type.String({ maxLength: 4000 }),
};

export const ProductBody = Closed({
  ...productFields,
  grades: Type.Array(GradeBody, { maxItems: 20 }),
  packSpecs: Type.Array(PackSpecBody, { maxItems: 40 }),
});
export type ProductBody = Static<typeof ProductBody>;
export const Product = Closed({
  id: Id,
  ...productFields,
  retired,
  grades: Type.Array(Grade),
  packSpecs: Type.Array(PackSpec),
});

/** Lists leave out what is retired, as they are for choosing from; `with` shows it too. */
export const retiredQuery = { retired: Type.Optional(OneOf(['with'] as const)) };
export const UseBody = Closed({ inUse: Type.Boolean() });

const categoryFields = {
  slug: Text(40),
  name: Text(40),
  nameEn: Text(80),
  group: Text(40),
  sort: Type.Integer(),
  offerCount: Type.Integer({ minimum: 0, description: 'Published offers' }),
};
export const Category = Closed(categoryFields);
/** As those see it who look after the catalogue. */
export const KnownCategory = Closed({ ...categoryFields, retired });
export const CategoryBody = Closed({ name: Text(40), nameEn: Text(80), group: Text(40), sort: Type.Integer() });

/** Money that may be unknown yet. */
export const MaybeFen = Nullable(Fen);
