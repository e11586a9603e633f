import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { Slip } from '@shanhuo/contract/collection/index';
import { moneyInWords } from '@shanhuo/face/format/money-in-words.ts';
import { formatMoney, formatUnitPrice } from '@shanhuo/face/format/money.ts';
import { formatWeight } from '@shanhuo/face/format/weight.ts';
import { mustHold, type Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { traceUrlOf } from '#modules/quality/index.ts';

type Shown = Static<typeof Slip>;

interface SlipRow extends Pick<Shown, 'lotCode' | 'stationName' | 'stationCode' | 'householdName' | 'householdCode'> {
  readonly stationId: string;
  readonly stationRegion: string;
  readonly merchantId: string;
  readonly happenedAt: Date;
  readonly merchantName: string;
  readonly productName: string;
  readonly gradeName: string;
  readonly kind: Shown['kind'];
  readonly weightGrams: number;
  readonly fenPerKg: number;
  readonly amountFen: number;
  readonly householdPerMille: number | null;
  readonly payKind: Shown['payKind'];
  readonly keeperName: string | null;
  readonly state: Shown['state'];
}

async function readSlip(db: Db, county: number, id: string, language: 'zh' | 'en'): Promise<SlipRow | undefined> {
  const named = (table: string) =>
    language === 'en'
      ? sql`coalesce(${sql.ref(`${table}.name_en`)}, ${sql.ref(`${table}.name`)})`
      : sql.ref(`${table}.name`);
  const household = language === 'en' ? sql`h.public_name_en` : sql`h.public_name`;
  const { rows } = await sql<SlipRow>`
    select e.happened_at, e.station_id, s.code as station_code, ${named('s')} as station_name,
      s.region_code as station_region, ${household} as household_name, h.code as household_code, e.merchant_id,
      ${named('m')} as merchant_name, ${named('p')} as product_name, ${named('g')} as grade_name, e.kind,
      e.weight_grams, e.fen_per_kg, e.amount_fen, e.household_per_mille, e.pay_kind, ${named('k')} as keeper_name, e.state, l.code as lot_code
    from collection.entry e
    join network.v_site s on s.county = e.county and s.id = e.station_id
    join merchants.v_household h on h.county = e.county and h.id = e.household_id
    join accounts.v_organisation m on m.id = e.merchant_id
    join catalog.v_product p on p.county = e.county and p.id = e.product_id
    join catalog.v_grade g on g.county = e.county and g.product_id = e.product_id and g.code = e.grade
    join quality.v_lot l on l.county = e.county and l.id = e.lot_id
    left join accounts.v_person_name k on k.id = e.entered_by
    where e.county = ${county} and e.id = ${id}`.execute(db);
  return rows[0];
}

export interface SlipOf {
  readonly county: number;
  readonly id: string;
  readonly language: 'zh' | 'en';
  /** Of the installation, for the QR code of the trace page. */
  readonly publicUrl: string;
}

/**
 * The paper that the household takes home; it is named as it agreed to be, since paper gets lost. Refuses
 * `collection.entry-unknown`, and `permission.missing` to people of other stations and merchants.
 */
export async function slipOf(db: Db, actor: Actor, { county, id, language, publicUrl }: SlipOf): Promise<Shown> {
  const row = await readSlip(db, county, id, language);
  refuseUnless(row !== undefined, 'collection.entry-unknown');
  const { stationId, stationRegion, merchantId, happenedAt, ...shown } = row;
  const place = { county, organisationId: stationId, regionCode: stationRegion };
  const isMerchants = actor.grants.some(({ organisationId }) => organisationId === merchantId);
  mustHold(actor, 'collection.see', isMerchants ? { county, organisationId: merchantId } : place);
  return {
    id,
    ...shown,
    happenedAt: happenedAt.toISOString(),
    weightJin: formatWeight(row.weightGrams, 'jin', language),
    pricePerJin: formatUnitPrice(row.fenPerKg, language),
    amountInFigures: formatMoney(row.amountFen),
    amountInWords: moneyInWords(row.amountFen, language),
    traceUrl: traceUrlOf(publicUrl, row.lotCode),
  };
}
