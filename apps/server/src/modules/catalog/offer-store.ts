import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import type { Offer, OfferDraft, OfferFields, WhyWithdrawn } from './offer.ts';
import { wordsOf } from './search-words.ts';
import { wordVector } from './word-match.ts';

/** One offer in any state. */
export async function offerById(db: Db, county: number, id: string): Promise<Offer | null> {
  const row = await offers(db, county).where('id', '=', id).executeTakeFirst();
  return (row as Offer | undefined) ?? null;
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockOffer(tx: Tx, county: number, id: string): Promise<Offer | null> {
  const row = await offers(tx, county).where('id', '=', id).forUpdate().executeTakeFirst();
  return (row as Offer | undefined) ?? null;
}

const offers = (db: Db, county: number) =>
  db
    .selectFrom('catalog.offer')
    .select([
      'county',
      'id',
      'merchantId',
      'productId',
      'grade',
      'packSpecId',
      'title',
      'priceFen',
      'freightFen',
      'returnKind',
      'state',
      'withdrawnBy',
    ])
    .where('county', '=', county);

interface OfferTexts {
  readonly title: string;
  readonly sellerText: string;
}

/** The words by which an offer is found: those of its product and category, its title, its seller and place. */
const offerWords = (county: number, productId: string, { title, sellerText }: OfferTexts) => sql<string>`(
  select p.words || ${wordVector(wordsOf([title, sellerText]))} from catalog.product p
  where p.county = ${county} and p.id = ${productId})`;

export async function insertOffer(
  tx: Tx,
  row: OfferDraft & { readonly sellerText: string; readonly at: Date },
): Promise<boolean> {
  const { at, ...fields } = row;
  const words = offerWords(row.county, row.productId, row);
  const inserted = await tx
    .insertInto('catalog.offer')
    .values({ ...fields, words, state: 'draft', createdAt: at, changedAt: at })
    .onConflict((conflict) => conflict.columns(['county', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function updateOffer(
  tx: Tx,
  { county, id, productId }: Pick<Offer, 'county' | 'id' | 'productId'>,
  change: OfferFields & { readonly sellerText: string; readonly changedAt: Date },
): Promise<void> {
  await tx
    .updateTable('catalog.offer')
    .set({ ...change, words: offerWords(county, productId, change) })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute();
}

export async function setPublished(tx: Tx, county: number, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('catalog.offer')
    .set({
      state: 'published',
      publishedAt: at,
      changedAt: at,
      withdrawnBy: null,
      withdrawnChecks: [],
      withdrawnReason: null,
    })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute();
}

export async function setWithdrawn(tx: Tx, county: number, id: string, why: WhyWithdrawn, at: Date): Promise<void> {
  await tx
    .updateTable('catalog.offer')
    .set({
      state: 'withdrawn',
      changedAt: at,
      withdrawnBy: why.by === 'seller' ? null : why.by,
      withdrawnChecks: why.by === 'gate' ? [...why.checks] : [],
      withdrawnReason: why.by === 'office' ? why.reason : null,
    })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute();
}

/** Whether the seller already has this grade in this pack in the shop. */
export async function twinInShop(tx: Tx, offer: Offer): Promise<boolean> {
  const twin = await tx
    .selectFrom('catalog.offer')
    .select('id')
    .where('county', '=', offer.county)
    .where('merchantId', '=', offer.merchantId)
    .where('productId', '=', offer.productId)
    .where('grade', '=', offer.grade)
    .where('packSpecId', '=', offer.packSpecId)
    .where('state', '=', 'published')
    .where('id', '<>', offer.id)
    .executeTakeFirst();
  return twin !== undefined;
}

/** Why an office keeps these goods of this seller out of the shop, in whatever offer; null when none does. */
export async function heldReason(db: Db, offer: Offer): Promise<string | null> {
  const { county, id, merchantId, productId, grade, packSpecId } = offer;
  const held = await db
    .selectFrom('catalog.offer')
    .select('withdrawnReason')
    .where('county', '=', county)
    .where('merchantId', '=', merchantId)
    .where('productId', '=', productId)
    .where('withdrawnBy', '=', 'office')
    .where((where) =>
      where.or([where('id', '=', id), where.and([where('grade', '=', grade), where('packSpecId', '=', packSpecId)])]),
    )
    .orderBy('id')
    .executeTakeFirst();
  return held?.withdrawnReason ?? null;
}

/** Whether grade and pack, where given, are of the product. */
export async function partsBelong(db: Db, offer: Pick<Offer, 'county' | 'productId' | 'grade' | 'packSpecId'>) {
  const { county, productId, grade, packSpecId } = offer;
  const { rows } = await sql<{ belong: boolean }>`
    select (${grade}::text is null or exists (select from catalog.grade
        where county = ${county} and product_id = ${productId} and code = ${grade}))
      and (${packSpecId}::uuid is null or exists (select from catalog.pack_spec
        where county = ${county} and product_id = ${productId} and id = ${packSpecId})) as belong`.execute(db);
  return rows[0]?.belong === true;
}

/** After a seller or its place got another name: its offers, in whatever state, are found by it. */
export async function renewSellerText(tx: Tx, county: number, merchantId: string, sellerText: string): Promise<void> {
  const rows = await tx
    .selectFrom('catalog.offer')
    .select(['id', 'title', 'productId'])
    .where('county', '=', county)
    .where('merchantId', '=', merchantId)
    .orderBy('id')
    .execute();
  for (const { id, title, productId } of rows) {
    await tx
      .updateTable('catalog.offer')
      .set({ sellerText, words: offerWords(county, productId, { title, sellerText }) })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
  }
}

/** After a product got other names: its offers are found by them too. */
export async function renewOfferWords(tx: Tx, county: number, productId: string): Promise<void> {
  const rows = await tx
    .selectFrom('catalog.offer')
    .select(['id', 'title', 'sellerText'])
    .where('county', '=', county)
    .where('productId', '=', productId)
    .orderBy('id')
    .execute();
  for (const { id, ...texts } of rows) {
    await tx
      .updateTable('catalog.offer')
      .set({ words: offerWords(county, productId, texts) })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
  }
}
