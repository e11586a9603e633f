import type { Db } from '#kernel/database.ts';

export interface EnglishNames {
  readonly titleEn: string | null;
  readonly gradeNameEn: string | null;
  readonly packNameEn: string | null;
  readonly merchantNameEn: string | null;
}

const unknown: EnglishNames = { titleEn: null, gradeNameEn: null, packNameEn: null, merchantNameEn: null };

/**
 * What goods are called in English today. What was sold stands on the order in Chinese, as on its papers; this only helps
 * to read it.
 */
export async function englishNames(
  db: Db,
  county: number,
  offerIds: readonly string[],
): Promise<(offerId: string) => EnglishNames> {
  const rows =
    offerIds.length === 0
      ? []
      : await db
          .selectFrom('catalog.vOffer as o')
          .leftJoin('merchants.vMerchant as m', (join) =>
            join.onRef('m.county', '=', 'o.county').onRef('m.id', '=', 'o.merchantId'),
          )
          .select(['o.id', 'o.productNameEn', 'o.gradeNameEn', 'o.packNameEn', 'm.nameEn'])
          .where('o.county', '=', county)
          .where('o.id', 'in', [...offerIds])
          .execute();
  const names = new Map(
    rows.map(({ id, productNameEn: titleEn, gradeNameEn, packNameEn, nameEn: merchantNameEn }) => [
      id,
      { titleEn, gradeNameEn, packNameEn, merchantNameEn },
    ]),
  );
  return (offerId) => names.get(offerId) ?? unknown;
}
