import { system } from '../apps/server/src/kernel/actor.ts';
import { systemClock } from '../apps/server/src/kernel/clock.ts';
import { newId } from '../apps/server/src/kernel/ids.ts';
import { inTransaction, type Tx } from '../apps/server/src/kernel/transaction.ts';
import type { Actor } from '../apps/server/src/kernel/actor.ts';
import type { House } from '../apps/server/src/kernel/house.ts';
import { productByCode, saveProduct } from '../apps/server/src/modules/catalog/index.ts';
import { draftOffer, publishOffer } from '../apps/server/src/modules/listing/index.ts';
import { packLots } from '../apps/server/src/modules/packing/index.ts';
import { giveCertificate, registerLot } from '../apps/server/src/modules/quality/index.ts';

const COUNTY = 422_826;

export interface Goods {
  /** A thousand more offers, for lists and search to find their way through. */
  readonly offerIds: readonly string[];
  /** Offers with stock for everybody, for ordinary checkouts. */
  readonly plentiful: readonly string[];
  /** One offer with exactly five hundred boxes. */
  readonly scarce: string;
  readonly priceFen: number;
}

const PRICE_FEN = 4580;
export const SCARCE_BOXES = 500;

/** Adds the bench's own goods through the use cases: each offer sells one pack of its own. */
export async function stockUp(house: House, offers: number): Promise<Goods> {
  const act = <T>(work: (tx: Tx, actor: Actor) => Promise<T>) =>
    inTransaction(house.db, (tx) => work(tx, system(systemClock.now(), 'bench')));
  const product = await productByCode(house.db, COUNTY, 'P24');
  const merchant = await house.db
    .selectFrom('merchants.vMerchant')
    .select('id')
    .where('county', '=', COUNTY)
    .where('shortName', 'like', '%李好%')
    .executeTakeFirstOrThrow();
  const merchantId = merchant.id ?? '';
  if (product === null) throw new Error('the sample county is not loaded');
  const grade = product.grades[0]?.code ?? '';
  await act((tx, actor) =>
    giveCertificate(tx, actor, {
      county: COUNTY,
      id: newId(),
      merchantId,
      productId: product.id,
      lotId: null,
      kind: 'conformity',
      number: `BENCH-${newId()}`,
      issuer: 'bench',
      issuedOn: '2026-01-01',
      validUntil: null,
    }),
  );

  const sell = async (index: number, boxes: number): Promise<string> => {
    const packSpecId = newId();
    const offerId = newId();
    const { id: productId } = product;
    const packSpec = {
      id: packSpecId,
      code: `B-${packSpecId.slice(-12)}`,
      name: `5 斤箱 ${index}`,
      nameEn: `box ${index}`,
      netGrams: 2500,
      tareGrams: 200,
      kind: 'box',
    };
    await act((tx, actor) => saveProduct(tx, actor, { ...product, county: COUNTY, grades: [], packSpecs: [packSpec] }));
    if (boxes > 0) {
      const grams = boxes * 2500;
      const lot = await act((tx, actor) =>
        registerLot(tx, actor, { county: COUNTY, id: newId(), merchantId, productId, grade, weightGrams: grams }),
      );
      await act((tx, actor) =>
        packLots(tx, actor, {
          county: COUNTY,
          id: newId(),
          merchantId,
          productId,
          grade,
          packSpecId,
          boxes,
          inputs: [{ lotId: lot.id, grams }],
          wasteGrams: 0,
        }),
      );
    }
    await act((tx, actor) =>
      draftOffer(tx, actor, {
        county: COUNTY,
        id: offerId,
        merchantId,
        productId,
        grade,
        packSpecId,
        title: `唐崖李 ${index}`,
        priceFen: PRICE_FEN,
        freightFen: 0,
        returnKind: 'FRESH_EXEMPT',
      }),
    );
    await act((tx, actor) => publishOffer(tx, actor, { county: COUNTY, id: offerId }));
    return offerId;
  };

  const plentiful: string[] = [];
  for (let index = 0; index < 50; index += 1) plentiful.push(await sell(index, 90_000));
  const scarce = await sell(50, SCARCE_BOXES);
  const offerIds: string[] = [...plentiful];
  for (let index = 51; index <= offers; index += 1) offerIds.push(await sell(index, 0));
  return { offerIds, plentiful, scarce, priceFen: PRICE_FEN };
}
