import type { Static } from 'typebox';
import type { Trace, TraceGoods } from '@shanhuo/contract/quality/index';
import type { Db } from '#kernel/database.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { certificatesOf } from './certificate-store.ts';
import { readCode } from './code.ts';
import { holdsOver } from './hold-store.ts';
import { edgesInto } from './lot-store.ts';
import { originsOf, type PackLotOrigin } from './origins-of.ts';
import {
  lotByCode,
  parcelByTraceCode,
  stepsOf,
  tracedLots,
  type Language,
  type SoughtCode,
  type TracedLot,
  type TracedLots,
} from './trace-store.ts';

type Goods = Static<typeof TraceGoods>;

/**
 * What really happened to the goods behind a code, for anybody who holds it: where they grew, who packed them, which
 * certificates held, which way they went. Refuses `trace.unknown`, also for a code that was misread.
 */
export async function findTrace(db: Db, sought: SoughtCode): Promise<Static<typeof Trace>> {
  const { language } = sought;
  const read = readCode(sought.code);
  refuseUnless(read !== null, 'trace.unknown');
  const find = read.kind === 'lot' ? lotByCode : parcelByTraceCode;
  const traced = await find(db, { ...sought, code: read.code });
  refuseUnless(traced !== null, 'trace.unknown');
  const { goods, lotIds, held } = await goodsOf(db, traced, language);
  const [first] = goods;
  return {
    code: read.code,
    kind: read.kind === 'parcel' ? 'parcel' : (first?.kind ?? 'harvest'),
    county: traced.county,
    sellerName: traced.sellerName,
    standing: await standingOf(db, traced.county, held),
    goods,
    journey: await stepsOf(db, traced.county, { lotIds, parcelId: traced.parcelId, language }),
  };
}

async function goodsOf(
  db: Db,
  traced: TracedLots,
  language: Language,
): Promise<{ goods: Goods[]; lotIds: string[]; held: string[] }> {
  const { county } = traced;
  const packed = traced.lots.map(({ lotId }) => lotId);
  const edges = await edgesInto(db, county, packed);
  const lotIds = [...new Set([...packed, ...edges.map(({ fromLot }) => fromLot)])];
  const lots = await tracedLots(db, county, lotIds, language);
  const weights = new Map(traced.lots.map(({ lotId, boxes }) => [lotId, weightOf(lots.get(lotId), boxes)]));
  const origins = await originsOf(db, county, packed, weights);
  const certificates = await certificatesOf(db, county, [...lots.values()]);
  const goods = traced.lots.flatMap(({ lotId, boxes }): Goods[] => {
    const lot = lots.get(lotId);
    if (lot === undefined) return [];
    const own = origins.filter(({ packLotId }) => packLotId === lotId);
    const inside = new Set([lotId, ...own.map(({ harvestLotId }) => harvestLotId)]);
    const held = certificates.filter(({ forLot }) => inside.has(forLot));
    return [
      {
        lotCode: lot.code,
        kind: lot.kind,
        productName: lot.productName,
        productNameEn: lot.productNameEn,
        motif: lot.motif,
        gradeName: lot.gradeName,
        gradeDefinition: lot.gradeDefinition,
        packName: lot.packName,
        boxes,
        weightGrams: weights.get(lotId) ?? 0,
        packer: lot.kind === 'packed' ? { name: lot.ownerName, day: lot.day, place: lot.ownerPlace } : null,
        origins: own.flatMap((origin) => originShown(origin, lots, language)),
        certificates: [...new Map(held.map((one) => [one.id, one])).values()].map(
          ({ id, kind, number, issuer, issuedOn, validUntil, hasFile }) => ({
            id,
            kind,
            number,
            issuer,
            issuedOn,
            validUntil,
            hasFile,
          }),
        ),
      },
    ];
  });
  return { goods, lotIds, held: packed.filter((id) => lots.get(id)?.held) };
}

/** Whether any of these goods is on hold or recalled; why an office holds them stays with the offices until it recalls them. */
async function standingOf(db: Db, county: number, held: readonly string[]): Promise<Static<typeof Trace>['standing']> {
  if (held.length === 0) return { state: 'normal', recalls: [] };
  const recalls = (await holdsOver(db, county, held)).flatMap(({ publicReason, advice, lotCode }) =>
    publicReason === null || advice === null ? [] : [{ lotCode, reason: publicReason, advice }],
  );
  return { state: recalls.length > 0 ? 'recalled' : 'held', recalls };
}

const weightOf = (lot: TracedLot | undefined, boxes: number | null): number =>
  lot === undefined ? 0 : lot.boxGrams === null || boxes === null ? lot.initialGrams : lot.boxGrams * boxes;

function originShown(
  origin: PackLotOrigin,
  lots: ReadonlyMap<string, TracedLot>,
  language: Language,
): Goods['origins'] {
  const lot = lots.get(origin.harvestLotId);
  if (lot === undefined) return [];
  return [
    {
      lotCode: lot.code,
      village: lot.village,
      grower: lot.grower,
      station: lot.stationName,
      day: lot.day,
      product: language === 'en' ? lot.productNameEn : lot.productName,
      grade: lot.gradeName,
      weightGrams: origin.grams,
    },
  ];
}
