import { bodyOfProduct } from '@shanhuo/contract/catalog/index';
import { system } from '../apps/server/src/kernel/actor.ts';
import { systemClock } from '../apps/server/src/kernel/clock.ts';
import { newId } from '../apps/server/src/kernel/ids.ts';
import { inTransaction, type Tx } from '../apps/server/src/kernel/transaction.ts';
import type { Actor } from '../apps/server/src/kernel/actor.ts';
import type { House } from '../apps/server/src/kernel/house.ts';
import { productByCode, saveProduct } from '../apps/server/src/modules/catalog/index.ts';
import { draftOffer, publishOffer } from '../apps/server/src/modules/listing/index.ts';
import { packLots } from '../apps/server/src/modules/packing/index.ts';
import { registerLot } from '../apps/server/src/modules/quality/index.ts';

const COUNTY = 422_826;

export interface Goods {
  /** A thousand more offers, for lists and search to find their way through. */
  readonly offerIds: readonly string[];
  /** Offers with stock for everybody, for ordinary checkouts. */
  readonly plentiful: readonly string[];
  /** One offer with exactly five hundred boxes. */
  readonly scarce: string;
  readonly priceFen: number;
  /** What is searched for: the name of one of the goods. */
  readonly word: string;
}

const PRICE_FEN = 4580;
export const SCARCE_BOXES = 500;
const PLENTIFUL_OFFERS = 50;
const PLENTY_BOXES = 90_000;
const BOX_GRAMS = 2500;

/**
 * Adds the bench's own goods through the use cases, spread over what the sample county sells already: each new offer sells
 * a merchant's graded product in a pack of its own.
 */
export async function stockUp(house: House, offers: number): Promise<Goods> {
  const models = await house.db
    .selectFrom('catalog.vOffer')
    .select(['merchantId', 'productCode', 'productName', 'grade'])
    .where('county', '=', COUNTY)
    .where('state', '=', 'published')
    .where('visibility', '=', 'retail')
    .where('gate', '=', 'A')
    .orderBy('id')
    .$narrowType<{ merchantId: string; productCode: string; productName: string; grade: string }>()
    .execute();
  if (models.length === 0) throw new Error('the sample county is not loaded');
  const plentiful: string[] = [];
  const offerIds: string[] = [];
  let scarce = '';
  for (let index = 0; index <= offers; index += 1) {
    const model = models[index % models.length];
    if (model === undefined) break;
    const boxes = index < PLENTIFUL_OFFERS ? PLENTY_BOXES : index === PLENTIFUL_OFFERS ? SCARCE_BOXES : 0;
    const offerId = await sell(house, model, index, boxes);
    if (index === PLENTIFUL_OFFERS) scarce = offerId;
    else offerIds.push(offerId);
    if (index < PLENTIFUL_OFFERS) plentiful.push(offerId);
  }
  return { offerIds, plentiful, scarce, priceFen: PRICE_FEN, word: models[0]?.productName ?? '' };
}

interface Model {
  readonly merchantId: string;
  readonly productCode: string;
  readonly productName: string;
  readonly grade: string;
}

/** One more offer like a model, with `boxes` packed from a lot of exactly their weight. */
async function sell(house: House, model: Model, index: number, boxes: number): Promise<string> {
  const act = <T>(work: (tx: Tx, actor: Actor) => Promise<T>) =>
    inTransaction(house.db, (tx) => work(tx, system(systemClock.now(), 'bench')));
  const product = await productByCode(house.db, COUNTY, model.productCode);
  if (product === null) throw new Error(`no product ${model.productCode}`);
  const { id: productId } = product;
  const known = { ...bodyOfProduct(product), id: productId };
  const { merchantId, grade } = model;
  const packSpecId = newId();
  const packSpec = {
    id: packSpecId,
    code: `B-${packSpecId.slice(-12)}`,
    name: `5 斤箱 ${index}`,
    nameEn: `box ${index}`,
    netGrams: BOX_GRAMS,
    tareGrams: 200,
    kind: 'box',
  };
  await act((tx, actor) => saveProduct(tx, actor, { ...known, county: COUNTY, grades: [], packSpecs: [packSpec] }));
  if (boxes > 0) {
    const grams = boxes * BOX_GRAMS;
    const lot = await act((tx, actor) =>
      registerLot(tx, actor, { county: COUNTY, id: newId(), merchantId, productId, grade, weightGrams: grams }),
    );
    const inputs = [{ lotId: lot.id, grams }];
    const run = { county: COUNTY, id: newId(), merchantId, productId, grade, packSpecId, boxes, inputs, wasteGrams: 0 };
    await act((tx, actor) => packLots(tx, actor, run));
  }
  const offer = {
    county: COUNTY,
    id: newId(),
    merchantId,
    productId,
    grade,
    packSpecId,
    title: `${model.productName} ${index}`,
    priceFen: PRICE_FEN,
    freightFen: 0,
    returnKind: product.returnKind,
  };
  await act((tx, actor) => draftOffer(tx, actor, offer));
  await act((tx, actor) => publishOffer(tx, actor, { county: COUNTY, id: offer.id }));
  return offer.id;
}
