import { newId } from '#kernel/ids.ts';
import { draftOffer, publishOffer } from '#modules/listing/index.ts';
import { confirmCertificate, giveCertificate, putCertificateFile } from '#modules/quality/index.ts';
import type { SamplePack, SampleProduct } from '../../../../../samples/xianfeng/index.ts';
import { COUNTY } from './known.ts';
import { samplePaper } from './sample-paper.ts';
import { act, somebody, staffOf, type Stage } from './stage.ts';

/** Their names or goods want a proof that their sellers don't have: they show what the gate's to-do list looks like. */
const STOPPED_AT_THE_GATE = ['P08', 'P18', 'P35', 'P37'];

/** Offers for everything that is sold in these weeks, each through the listing gate; and a few that it stops. */
export async function openOffers(stage: Stage, at: Date): Promise<void> {
  const sold = new Set(stage.sample.historyPlan.sales.map(({ pack }) => pack));
  for (const product of stage.sample.products.products) {
    const packs = product.packs.filter(({ code }) => sold.has(code));
    for (const pack of packs) stage.known.offers.set(pack.code, await draft(stage, product, pack, at));
    if (packs.length > 0) await certify(stage, product, at);
    for (const pack of packs) {
      const id = stage.known.offers.of(pack.code);
      const clerk = staffOf(stage, at, 'merchant-clerk', sellerOf(stage, product));
      await act(stage, clerk, (tx, actor) => publishOffer(tx, actor, { county: COUNTY, id }));
    }
    const [first] = product.packs;
    if (STOPPED_AT_THE_GATE.includes(product.code) && first !== undefined) await draft(stage, product, first, at);
  }
}

const sellerOf = ({ known }: Stage, { sellers }: SampleProduct): string => known.merchants.of(sellers[0] ?? '');

/** What it costs to send one box from the mountains to Hangzhou, by weight; indicative like every price of the sample. */
function freightFen({ netGrams, tareGrams }: SamplePack): number {
  const grams = netGrams + tareGrams;
  if (grams <= 1000) return 600;
  return grams <= 3000 ? 900 : 1200;
}

async function draft(stage: Stage, product: SampleProduct, pack: SamplePack, at: Date): Promise<string> {
  const id = newId();
  const merchantId = sellerOf(stage, product);
  await act(stage, staffOf(stage, at, 'merchant-clerk', merchantId), (tx, actor) =>
    draftOffer(tx, actor, {
      county: COUNTY,
      id,
      merchantId,
      productId: stage.known.products.of(product.code),
      grade: pack.grade,
      packSpecId: stage.known.packs.of(pack.code),
      title: product.nameZh,
      priceFen: pack.priceFen,
      freightFen: freightFen(pack),
      returnKind: product.returnKind,
    }),
  );
  return id;
}

/** Certificates that the sample's sellers hold: of conformity for primary produce, and what a name or a claim wants. */
async function certify(stage: Stage, product: SampleProduct, at: Date): Promise<void> {
  const seller = product.sellers[0] ?? '';
  const { merchants, testReports } = stage.sample.merchants;
  const clerk = staffOf(stage, at, 'merchant-clerk', sellerOf(stage, product));
  const regulator = somebody(stage, 'regulator', at, {
    role: 'regulator',
    organisationId: null,
    regionCode: String(COUNTY),
  });
  const give = async (
    kind: 'conformity' | 'name-licence' | 'selenium',
    number: string,
    issuer: string,
    validUntil: string | null,
  ) => {
    const key = { county: COUNTY, id: newId() };
    await act(stage, clerk, (tx, actor) =>
      giveCertificate(tx, actor, {
        ...key,
        merchantId: stage.known.merchants.of(seller),
        productId: stage.known.products.of(product.code),
        lotId: null,
        kind,
        number,
        issuer,
        issuedOn: stage.calendar.day(stage.sample.historyPlan.period.from),
        validUntil,
      }),
    );
    if (kind === 'conformity') return;
    // What others issued counts once the regulator has seen the paper.
    const paper = { ...key, base64: samplePaper(kind) };
    await act(stage, clerk, (tx, actor) => putCertificateFile(tx, actor, paper, stage.house.files));
    await act(stage, regulator, (tx, actor) => confirmCertificate(tx, actor, key));
  };
  const merchant = merchants.find(({ code }) => code === seller);
  if (product.proofs.includes('conformity') || product.gate === 'bundle') {
    await give('conformity', `HG-${seller}-${product.code}`, merchant?.nameZh ?? seller, null);
  }
  const licence = merchant?.certificates.find(
    (one) => one.kind === 'name-licence' && one.products?.includes(product.code) === true,
  );
  if (licence !== undefined) await give('name-licence', licence.no, merchant?.nameZh ?? seller, licence.validTo);
  const report = testReports.find((one) => one.product === product.code && one.merchant === seller);
  if (report !== undefined) await give('selenium', report.no, report.labZh, report.validTo);
}
