import type { Static } from 'typebox';
import type {
  InvoiceDocument,
  InvoiceRequestRow,
  InvoiceRequestView,
  ShownTitle,
} from '@shanhuo/contract/invoicing/shapes';
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { countNow } from './recount.ts';
import { actsOf, stateOf, type InvoiceKind, type InvoiceWants, type Side, type TitleKind } from './request.ts';
import { documentsOf, orderCounts, ordersOf, type DocumentRow, type RequestRow } from './request-store.ts';
import { sellerNames } from './seller-names.ts';
import { seeRequest, sidesOf } from './side.ts';
import { soldIn } from './sold-goods.ts';

/**
 * One request with its goods and invoices, and what its reader may do. It is counted anew as it is read: its seller issues
 * what stands here, and money that is on its way back by hand is no longer to be invoiced. Refuses `invoice.unknown`.
 */
export async function viewRequest(
  db: Db,
  actor: Actor,
  which: { readonly county: number; readonly id: string },
): Promise<Static<typeof InvoiceRequestView>> {
  const { request: kept, sides } = await seeRequest(db, actor, which);
  const { county, id } = kept;
  const { request, orderNumbers } = await asItIsNow(db, actor, kept);
  const [head] = await rowsOf(db, actor, county, [request]);
  const { goods, soldFen, freightFen } = await soldIn(db, county, id);
  return {
    ...(head as Static<typeof InvoiceRequestRow>),
    words: request.words,
    orderNumbers,
    goods,
    freightFen,
    backFen: soldFen + freightFen - request.billableFen,
    documents: (await documentsOf(db, county, [id])).map((row) => shownDocument(row, mayOpen(request, sides))),
    acts: actsOf(request, sides),
  };
}

/** What has ended stays as it ended; what stands is counted anew. */
async function asItIsNow(db: Db, actor: Actor, kept: RequestRow) {
  if (kept.declinedAt !== null || kept.withdrawnAt !== null) {
    const orders = await ordersOf(db, kept.county, kept.id);
    return { request: kept, orderNumbers: orders.map(({ partId: _, ...order }) => order) };
  }
  const { parts, billableFen, dueAt } = await countNow(db, actor, kept);
  return {
    request: { ...kept, billableFen, dueAt },
    orderNumbers: parts.map(({ id, number, fenNow }) => ({ id, number, billableFen: fenNow })),
  };
}

/** Requests as lines of a list, in the order given; two queries for a page of them. */
export async function rowsOf(
  db: Db,
  actor: Actor,
  county: number,
  requests: readonly RequestRow[],
): Promise<Static<typeof InvoiceRequestRow>[]> {
  const ids = requests.map(({ id }) => id);
  const named = await sellerNames(
    db,
    county,
    requests.map(({ merchantId }) => merchantId),
  );
  const orders = await orderCounts(db, county, ids);
  return requests.map((request) => ({
    id: request.id,
    number: request.number,
    merchantId: request.merchantId,
    ...named(request.merchantId),
    state: stateOf(request),
    title: shownTitle(request, sidesOf(actor, request)),
    wants: request.wants as InvoiceWants,
    billableFen: request.billableFen,
    billedFen: request.billedFen,
    askedAt: request.askedAt.toISOString(),
    dueAt: request.dueAt?.toISOString() ?? null,
    orders: orders.get(request.id) ?? 0,
    declinedWords: request.declinedWords,
  }));
}

/** Whether somebody is one of the two whom a request is between. */
const isParty = (sides: readonly Side[]): boolean => sides.includes('buyer') || sides.includes('seller');

/**
 * A person's name is for its seller, who writes it on the invoice; whoever only looks sees that it is a person. Whoever took
 * over the phone of a guest's order (no side) is told nothing of whom a person had it made out to, a unit neither.
 */
export function shownTitle(
  { titleKind, title, taxNumber }: Pick<RequestRow, 'titleKind' | 'title' | 'taxNumber'>,
  sides: readonly Side[],
): Static<typeof ShownTitle> {
  const kind = titleKind as TitleKind;
  const isMasked = sides.length === 0 || (kind === 'person' && !isParty(sides));
  const name = isMasked ? `${[...title][0] ?? ''}**` : title;
  return { kind, name, taxNumber: sides.length === 0 ? null : taxNumber };
}

/** Who may open the papers of a request: a person's name stands on them. */
export const mayOpen = ({ titleKind }: Pick<RequestRow, 'titleKind'>, sides: readonly Side[]): boolean =>
  titleKind === 'unit' || isParty(sides);

export const shownDocument = (row: DocumentRow, mayBeOpened = true): Static<typeof InvoiceDocument> => ({
  id: row.id,
  kind: row.kind as InvoiceKind,
  number: row.number,
  issuedOn: row.issuedOn,
  amountFen: row.amountFen,
  hasPaper: row.paperKey !== null && mayBeOpened,
});
