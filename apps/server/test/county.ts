import { newId } from '#kernel/ids.ts';
import { enrolPerson, grantRole } from '#modules/accounts/index.ts';
import { loadRegions } from '#modules/regions/index.ts';
import { openSite } from '#modules/network/index.ts';
import { enrolHousehold, registerMerchant } from '#modules/merchants/index.ts';
import { saveCategory, saveProduct } from '#modules/catalog/index.ts';
import { publishPrices, setShareRule } from '#modules/pricing/index.ts';
import { packLots } from '#modules/packing/index.ts';
import { giveCertificate, registerLot } from '#modules/quality/index.ts';
import { draftOffer, publishOffer } from '#modules/listing/index.ts';
import { dayOf } from '#kernel/clock.ts';
import type { TestHouse } from './house.ts';

export const COUNTY = 422_826;
export const TOWNSHIP = '422826105';
const VILLAGE = '422826105001';

/** A county small enough to hold in the head: one way through three tiers, one cooperative, one household, one offer. */
export interface SmallCounty {
  readonly centreId: string;
  readonly hubId: string;
  readonly stationId: string;
  readonly otherStationId: string;
  readonly merchantId: string;
  readonly otherMerchantId: string;
  readonly householdId: string;
  readonly productId: string;
  readonly packSpecId: string;
  readonly offerId: string;
}
export const GRADE = 'YJ';
export const FEN_PER_KG = 560;
export const PRICE_FEN = 4580;
export const FREIGHT_FEN = 800;
export const NET_GRAMS = 2500;

/** Lays out the small county through the use cases, with so many boxes packed and on sale. */
export async function layCounty(t: TestHouse, { boxes = 150 } = {}): Promise<SmallCounty> {
  const county: SmallCounty = {
    centreId: newId(),
    hubId: newId(),
    stationId: newId(),
    otherStationId: newId(),
    merchantId: newId(),
    otherMerchantId: newId(),
    householdId: newId(),
    productId: newId(),
    packSpecId: newId(),
    offerId: newId(),
  };
  await layPlaces(t, county);
  await laySellers(t, county);
  await layGoods(t, county);
  if (boxes > 0) await packBoxes(t, county, boxes);
  await layOffer(t, county);
  return county;
}

async function layPlaces(t: TestHouse, county: SmallCounty): Promise<void> {
  const region = (
    code: string,
    level: 'province' | 'prefecture' | 'county' | 'township' | 'village',
    parent: string | null,
    name: string,
  ) => ({
    code,
    level,
    parent,
    name,
    shortName: name,
  });
  await t.act((tx, actor) =>
    loadRegions(tx, actor, {
      regions: [
        region('420000', 'province', null, '湖北省'),
        region('422800', 'prefecture', '420000', '恩施州'),
        region('422826', 'county', '422800', '咸丰县'),
        region(TOWNSHIP, 'township', '422826', '唐崖镇'),
        region(VILLAGE, 'village', TOWNSHIP, '唐崖司村'),
        region('330000', 'province', null, '浙江省'),
        region('330100', 'prefecture', '330000', '杭州市'),
        region('330110', 'county', '330100', '余杭区'),
      ],
    }),
  );
  const site = (
    id: string,
    code: string,
    kind: 'county-centre' | 'township-hub' | 'village-station',
    name: string,
    regionCode: string,
    parentId: string | null,
  ) =>
    t.act((tx, actor) =>
      openSite(tx, actor, { county: COUNTY, id, code, kind, name, regionCode, parentId, state: 'active' }),
    );
  await site(county.centreId, 'XF-C', 'county-centre', '县中心', '422826', null);
  await site(county.hubId, 'H-TY', 'township-hub', '唐崖分拨站', TOWNSHIP, county.centreId);
  await site(county.stationId, 'TY-01', 'village-station', '唐崖司村服务站', VILLAGE, county.hubId);
  await layKeeper(t, county.stationId);
  await site(county.otherStationId, 'TY-02', 'village-station', '另一个服务站', VILLAGE, county.hubId);
}

/** Somebody keeps the station, so that it takes cash; tests themselves knock as whom they like. */
async function layKeeper(t: TestHouse, organisationId: string): Promise<void> {
  await t.act(async (tx, actor) => {
    const { id: personId } = await enrolPerson(tx, actor, { county: COUNTY, name: '站长' }, t.house.cipher);
    await grantRole(tx, actor, { county: COUNTY, personId, role: 'station-keeper', organisationId });
  });
}

async function laySellers(t: TestHouse, county: SmallCounty): Promise<void> {
  const merchant = (id: string, name: string) =>
    t.act((tx, actor) =>
      registerMerchant(tx, actor, {
        id,
        county: COUNTY,
        kind: 'cooperative',
        name,
        shortName: name,
        regionCode: TOWNSHIP,
        originSiteId: county.stationId,
        licence: { licenceKind: 'business-licence', licenceNo: `DEMO-${name}` },
        takesSamples: true,
        providerAccount: `sandbox-${id}`,
        state: 'active',
      }),
    );
  await merchant(county.merchantId, '李好合作社');
  await merchant(county.otherMerchantId, '别家合作社');
  await t.act((tx, actor) =>
    enrolHousehold(
      tx,
      actor,
      {
        id: county.householdId,
        county: COUNTY,
        code: 'C-0412',
        name: '田大山',
        villageCode: VILLAGE,
        stationId: county.stationId,
        naming: 'surname',
        payKind: 'cash',
        elder: true,
        cardNo: 'XF-CARD-0412',
        consentText: '2026-01',
      },
      t.house.cipher,
    ),
  );
}

async function layGoods(t: TestHouse, { productId, packSpecId }: SmallCounty): Promise<void> {
  await t.act((tx, actor) =>
    saveCategory(tx, actor, { county: COUNTY, slug: 'fruit', name: '水果', nameEn: 'Fruit', group: 'fresh', sort: 1 }),
  );
  await t.act((tx, actor) =>
    saveProduct(tx, actor, {
      county: COUNTY,
      id: productId,
      code: 'P24',
      registeredCode: 'XF-P24',
      name: '唐崖李',
      nameEn: 'Tangya plum',
      category: 'fruit',
      motif: 'plum',
      gate: 'A',
      proofs: ['conformity'],
      returnKind: 'FRESH_EXEMPT',
      taxKind: 'SELF_PRODUCED_EXEMPT',
      seasonMonths: [7],
      storage: 'cool',
      // Longer than any test goes on, so that only tests of shelf life meet it.
      shelfLifeDays: 365,
      visibility: 'retail',
      story: '',
      storyEn: '',
      grades: [
        { code: GRADE, name: '一级', nameEn: 'Grade 1', definition: '果径≥35 mm', definitionEn: '≥ 35 mm', sort: 1 },
      ],
      packSpecs: [
        {
          id: packSpecId,
          code: 'P24-5J',
          name: '5 斤箱',
          nameEn: '2.5 kg box',
          netGrams: NET_GRAMS,
          tareGrams: 200,
          kind: 'box',
        },
      ],
    }),
  );
  await t.act((tx, actor) =>
    publishPrices(tx, actor, {
      county: COUNTY,
      day: dayOf(actor.at),
      prices: [{ productId, grade: GRADE, fenPerKg: FEN_PER_KG }],
    }),
  );
  await t.act((tx, actor) =>
    setShareRule(tx, actor, {
      county: COUNTY,
      merchantId: null,
      householdPerMille: 700,
      stationPerMille: 30,
      platformPerMille: 0,
    }),
  );
}

/** Packs so many boxes from a lot of the cooperative's own growing; answers the pack lot. */
export async function packBoxes(t: TestHouse, county: SmallCounty, boxes: number) {
  const { merchantId, productId, packSpecId } = county;
  const grams = boxes * NET_GRAMS;
  const lot = await t.act((tx, actor) =>
    registerLot(tx, actor, { county: COUNTY, id: newId(), merchantId, productId, grade: GRADE, weightGrams: grams }),
  );
  return t.act((tx, actor) =>
    packLots(tx, actor, {
      county: COUNTY,
      id: newId(),
      merchantId,
      productId,
      grade: GRADE,
      packSpecId,
      boxes,
      inputs: [{ lotId: lot.id, grams }],
      wasteGrams: 0,
    }),
  );
}

const layOffer = (t: TestHouse, county: SmallCounty): Promise<void> =>
  putOnSale(t, county, { title: '唐崖李 大果', number: 'HG-1', issuer: '李好合作社' });

/** The other cooperative packs and sells the same plums; answers its offer. */
export async function layOther(t: TestHouse, county: SmallCounty, boxes = 20): Promise<string> {
  const other = { ...county, merchantId: county.otherMerchantId, offerId: newId() };
  await packBoxes(t, other, boxes);
  await putOnSale(t, other, { title: '唐崖李', number: 'HG-2', issuer: '别家合作社' });
  return other.offerId;
}

async function putOnSale(
  t: TestHouse,
  { merchantId, productId, packSpecId, offerId }: SmallCounty,
  { title, number, issuer }: { readonly title: string; readonly number: string; readonly issuer: string },
): Promise<void> {
  await t.act((tx, actor) =>
    draftOffer(tx, actor, {
      county: COUNTY,
      id: offerId,
      merchantId,
      productId,
      grade: GRADE,
      packSpecId,
      title,
      priceFen: PRICE_FEN,
      freightFen: FREIGHT_FEN,
      returnKind: 'FRESH_EXEMPT',
    }),
  );
  await t.act((tx, actor) =>
    giveCertificate(tx, actor, {
      county: COUNTY,
      id: newId(),
      merchantId,
      productId,
      lotId: null,
      kind: 'conformity',
      number,
      issuer,
      issuedOn: dayOf(actor.at),
      validUntil: null,
    }),
  );
  await t.act((tx, actor) => publishOffer(tx, actor, { county: COUNTY, id: offerId }));
}
