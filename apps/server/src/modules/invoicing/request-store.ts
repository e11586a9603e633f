import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import type { InvoicingDocument, InvoicingRequest, InvoicingRequestPart } from '#kernel/database.generated.ts';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';

export type RequestRow = Selectable<InvoicingRequest>;
export type DocumentRow = Selectable<InvoicingDocument>;

const byKey = (db: Db, county: number, id: string) =>
  db.selectFrom('invoicing.request').selectAll().where('county', '=', county).where('id', '=', id);

export const findRequest = (db: Db, county: number, id: string): Promise<RequestRow | undefined> =>
  byKey(db, county, id).executeTakeFirst();

/** The request's row, held until the end of the transaction: whoever changes a request holds it first. */
export const lockRequest = (tx: Tx, county: number, id: string): Promise<RequestRow | undefined> =>
  byKey(tx, county, id).forUpdate().executeTakeFirst();

export async function insertRequest(
  tx: Tx,
  request: Insertable<InvoicingRequest>,
  parts: readonly Insertable<InvoicingRequestPart>[],
): Promise<RequestRow> {
  const row = await tx.insertInto('invoicing.request').values(request).returningAll().executeTakeFirstOrThrow();
  await tx
    .insertInto('invoicing.requestPart')
    .values([...parts])
    .execute();
  return row;
}

export const changeRequest = (
  tx: Tx,
  { county, id }: Pick<RequestRow, 'county' | 'id'>,
  change: Updateable<InvoicingRequest>,
): Promise<RequestRow> =>
  tx
    .updateTable('invoicing.request')
    .set(change)
    .where('county', '=', county)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

/** The requests that stand and have parts of an order, held in the order of their ids. */
export const lockStandingOfOrder = (tx: Tx, county: number, orderId: string): Promise<RequestRow[]> =>
  tx
    .selectFrom('invoicing.request')
    .selectAll()
    .where('county', '=', county)
    .where('id', 'in', (select) =>
      select
        .selectFrom('invoicing.requestPart')
        .select('requestId')
        .where('county', '=', county)
        .where('orderId', '=', orderId)
        .where('stands', '=', true),
    )
    .orderBy('id')
    .forUpdate()
    .execute();

/** What can be invoiced of one part of a request, in fen. */
export async function changePart(
  tx: Tx,
  { county, requestId, partId }: { readonly county: number; readonly requestId: string; readonly partId: string },
  billableFen: number,
): Promise<void> {
  await tx
    .updateTable('invoicing.requestPart')
    .set({ billableFen })
    .where('county', '=', county)
    .where('requestId', '=', requestId)
    .where('partId', '=', partId)
    .execute();
}

/** A request that ended lets go of its parts, so that they may be asked for anew. */
export async function letGo(tx: Tx, { county, id }: Pick<RequestRow, 'county' | 'id'>): Promise<void> {
  await tx
    .updateTable('invoicing.requestPart')
    .set({ stands: false })
    .where('county', '=', county)
    .where('requestId', '=', id)
    .execute();
}

/** Which parts of orders stand in a request already, by part. */
export async function askedParts(db: Db, county: number, orderIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('invoicing.requestPart')
    .select('partId')
    .where('county', '=', county)
    .where(sql<boolean>`order_id = any(${[...orderIds]}::uuid[])`)
    .where('stands', '=', true)
    .execute();
  return new Set(rows.map(({ partId }) => partId));
}

/** The orders of requests, as they were placed. */
export const ordersOf = (db: Db, county: number, requestId: string) =>
  db
    .selectFrom('invoicing.requestPart')
    .select(['orderId as id', 'orderNumber as number', 'partId', 'billableFen'])
    .where('county', '=', county)
    .where('requestId', '=', requestId)
    .orderBy('orderNumber')
    .execute();

/** All requests with parts of some orders, newest first. */
export const requestsOfOrders = (db: Db, county: number, orderIds: readonly string[]): Promise<RequestRow[]> =>
  db
    .selectFrom('invoicing.request')
    .selectAll()
    .where('county', '=', county)
    .where('id', 'in', (select) =>
      select
        .selectFrom('invoicing.requestPart')
        .select('requestId')
        .where('county', '=', county)
        .where(sql<boolean>`order_id = any(${[...orderIds]}::uuid[])`),
    )
    .orderBy('askedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** Of how many orders each request is. */
export async function orderCounts(db: Db, county: number, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('invoicing.requestPart')
    .select(['requestId', ({ fn }) => fn.countAll<number>().as('orders')])
    .where('county', '=', county)
    .where(sql<boolean>`request_id = any(${[...ids]}::uuid[])`)
    .groupBy('requestId')
    .execute();
  return new Map(rows.map(({ requestId, orders }) => [requestId, orders]));
}

/** What a person asked for last was made out to this. */
export const newestTitle = (db: Db, county: number, personId: string) =>
  db
    .selectFrom('invoicing.request')
    .select(['titleKind', 'title', 'taxNumber'])
    .where('county', '=', county)
    .where('personId', '=', personId)
    .orderBy('askedAt', 'desc')
    .limit(1)
    .executeTakeFirst();

export const documentsOf = (db: Db, county: number, requestIds: readonly string[]): Promise<DocumentRow[]> =>
  db
    .selectFrom('invoicing.document')
    .selectAll()
    .where('county', '=', county)
    .where(sql<boolean>`request_id = any(${[...requestIds]}::uuid[])`)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute();

export const numberIsTaken = async (db: Db, county: number, merchantId: string, number: string): Promise<boolean> =>
  (await db
    .selectFrom('invoicing.document')
    .select('id')
    .where('county', '=', county)
    .where('merchantId', '=', merchantId)
    .where('number', '=', number)
    .executeTakeFirst()) !== undefined;

/** Adds a document at once: the answer to its recording shows it. */
export async function addDocument(tx: Tx, document: Insertable<InvoicingDocument>): Promise<void> {
  await tx.insertInto('invoicing.document').values(document).execute();
}
