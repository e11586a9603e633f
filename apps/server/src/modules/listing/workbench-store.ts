import { sql } from 'kysely';
import type { AnswerOf } from '@shanhuo/contract';
import type { OfferState, Withdrawer } from '@shanhuo/contract/catalog/index';
import type { GateCheck, listingEndpoints } from '@shanhuo/contract/listing/index';
import type { Db } from '#kernel/database.ts';
import { wordsMatch } from '#modules/catalog/index.ts';

type OfferRow = AnswerOf<typeof listingEndpoints.listMyOffers>['items'][number];

export interface WorkbenchFilter {
  /** Only these sellers; null is everybody. */
  readonly merchantIds: readonly string[] | null;
  readonly id?: string | undefined;
  readonly state?: OfferState | undefined;
  readonly takenOutBy?: Withdrawer | undefined;
  readonly question?: string | undefined;
  readonly afterId: string | null;
  readonly limit: number;
}

/** Offers in every state, newest first. */
export async function listWorkbench(db: Db, county: number, filter: WorkbenchFilter): Promise<OfferRow[]> {
  const { merchantIds, id, state, takenOutBy, question, afterId, limit } = filter;
  const matches = wordsMatch('o.words', question);
  const { rows } = await sql<
    Omit<OfferRow, 'changedAt' | 'publishedAt' | 'withdrawn'> & {
      changedAt: Date;
      publishedAt: Date | null;
      withdrawnBy: Withdrawer | null;
      withdrawnChecks: GateCheck[];
      withdrawnReason: string | null;
    }
  >`
    select o.id, o.merchant_id, m.name as merchant_name, o.product_id, o.product_code, o.product_name,
      o.product_name_en, o.motif, o.title, o.grade, o.grade_name, o.grade_name_en, o.pack_spec_id, o.pack_name,
      o.pack_name_en, o.net_grams, o.price_fen, o.freight_fen, o.return_kind, o.state,
      coalesce(k.on_hand, 0) as on_hand, coalesce(k.available, 0) as available, o.changed_at, o.published_at,
      o.withdrawn_by, o.withdrawn_checks, o.withdrawn_reason
    from catalog.v_offer o
    join merchants.v_merchant m on m.county = o.county and m.id = o.merchant_id
    left join inventory.v_stock k on k.county = o.county and k.merchant_id = o.merchant_id
      and k.product_id = o.product_id and k.grade = o.grade and k.pack_spec_id = o.pack_spec_id
    where o.county = ${county}
      ${merchantIds === null ? sql`` : sql`and o.merchant_id = any(${[...merchantIds]}::uuid[])`}
      ${id === undefined ? sql`` : sql`and o.id = ${id}::uuid`}
      ${state === undefined ? sql`` : sql`and o.state = ${state}`}
      ${takenOutBy === undefined ? sql`` : sql`and o.withdrawn_by = ${takenOutBy}`}
      ${matches === null ? sql`` : sql`and ${matches}`}
      ${afterId === null ? sql`` : sql`and o.id < ${afterId}::uuid`}
    order by o.id desc
    limit ${limit}`.execute(db);
  return rows.map(({ withdrawnBy: by, withdrawnChecks: checks, withdrawnReason: reason, ...row }) => ({
    ...row,
    withdrawn: by === null ? null : { by, checks, reason },
    changedAt: row.changedAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  }));
}
