import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import type { AftersaleClaim, AftersaleClaimEvent } from '#kernel/database.generated.ts';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import type { Bearer, ClaimKind, ClaimState } from './claim.ts';

export type ClaimRow = Omit<Selectable<AftersaleClaim>, 'kind' | 'state' | 'bearer' | 'way'> & {
  readonly kind: ClaimKind;
  readonly state: ClaimState;
  readonly bearer: Bearer | null;
  readonly way: 'sandbox' | 'transfer' | 'cash';
};
export type EventRow = Selectable<AftersaleClaimEvent>;

/** The CHECKs of the table hold what the types say. */
const typed = (row: Selectable<AftersaleClaim>): ClaimRow => row as ClaimRow;

export async function insertClaim(tx: Tx, claim: Insertable<AftersaleClaim>): Promise<ClaimRow> {
  const row = await tx.insertInto('aftersale.claim').values(claim).returningAll().executeTakeFirstOrThrow();
  return typed(row);
}

const byKey = (db: Db, county: number, id: string) =>
  db.selectFrom('aftersale.claim').selectAll().where('county', '=', county).where('id', '=', id);

export async function findClaim(db: Db, county: number, id: string): Promise<ClaimRow | undefined> {
  const row = await byKey(db, county, id).executeTakeFirst();
  return row && typed(row);
}

/** The claim's row, held until the end of the transaction: whoever moves a claim holds it first. */
export async function lockClaim(tx: Tx, county: number, id: string): Promise<ClaimRow | undefined> {
  const row = await byKey(tx, county, id).forUpdate().executeTakeFirst();
  return row && typed(row);
}

/** The claims of an order, oldest first. */
export async function claimsOfOrder(db: Db, county: number, orderId: string): Promise<ClaimRow[]> {
  const rows = await db
    .selectFrom('aftersale.claim')
    .selectAll()
    .where('county', '=', county)
    .where('orderId', '=', orderId)
    .orderBy('id')
    .execute();
  return rows.map(typed);
}

/** An order's claim in a state, the oldest, held. */
export async function lockClaimOfOrder(
  tx: Tx,
  county: number,
  orderId: string,
  state: ClaimState,
): Promise<ClaimRow | undefined> {
  const row = await tx
    .selectFrom('aftersale.claim')
    .selectAll()
    .where('county', '=', county)
    .where('orderId', '=', orderId)
    .where('state', '=', state)
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row && typed(row);
}

export async function changeClaim(
  tx: Tx,
  { county, id }: Pick<ClaimRow, 'county' | 'id'>,
  change: Updateable<AftersaleClaim>,
): Promise<ClaimRow> {
  const row = await tx
    .updateTable('aftersale.claim')
    .set(change)
    .where('county', '=', county)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return typed(row);
}

/** Adds a step; the claim's row is held, so that its number is free. */
export async function addEvent(
  tx: Tx,
  { county, id }: Pick<ClaimRow, 'county' | 'id'>,
  event: Omit<Insertable<AftersaleClaimEvent>, 'county' | 'claimId' | 'seq'>,
): Promise<void> {
  await tx
    .insertInto('aftersale.claimEvent')
    .values((insert) => ({
      ...event,
      county,
      claimId: id,
      seq: insert
        .selectFrom('aftersale.claimEvent')
        .select(sql<number>`coalesce(max(seq), 0) + 1`.as('next'))
        .where('county', '=', county)
        .where('claimId', '=', id),
    }))
    .execute();
}

export const eventsOf = async (db: Db, county: number, claimId: string): Promise<EventRow[]> =>
  db
    .selectFrom('aftersale.claimEvent')
    .selectAll()
    .where('county', '=', county)
    .where('claimId', '=', claimId)
    .orderBy('seq')
    .execute();

/** Claims for which somebody should have acted before a moment, in states that time moves on, longest first. */
export const overdue = async (db: Db, at: Date, limit: number) =>
  db
    .selectFrom('aftersale.claim')
    .select(['county', 'id'])
    .where('endedAt', 'is', null)
    .where('state', 'in', ['open', 'offered', 'returning'])
    .where('dueAt', '<', at)
    .orderBy('dueAt')
    .limit(limit)
    .execute();
