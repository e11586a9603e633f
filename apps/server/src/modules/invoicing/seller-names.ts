import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';

export interface SellerName {
  readonly merchantName: string;
  readonly merchantNameEn: string | null;
}

/** Sellers by name, in one query; an unknown one has an empty name. */
export async function sellerNames(db: Db, county: number, ids: readonly string[]): Promise<(id: string) => SellerName> {
  const { rows } = await sql<SellerName & { id: string }>`
    select id, name as merchant_name, name_en as merchant_name_en from merchants.v_merchant
    where county = ${county} and id = any(${[...ids]}::uuid[])`.execute(db);
  const byId = new Map(rows.map(({ id, ...name }) => [id, name]));
  return (id) => byId.get(id) ?? { merchantName: '', merchantNameEn: null };
}
