import { Type } from 'typebox';
import { taxKinds } from '../catalog/words.ts';
import { Closed, Day, Fen, Id, Moment, Named, Nullable, OneOf } from '../shapes.ts';

/**
 * Where a request for an invoice stands; worked out from its amounts. waiting: the seller owes an invoice · to-correct: money
 * went back after it was invoiced, a credit note is due · invoiced: what was paid and what was invoiced agree · nothing-left:
 * all money went back before anything was invoiced · and two ends.
 */
export const invoiceRequestStates = [
  'waiting',
  'to-correct',
  'invoiced',
  'nothing-left',
  'declined',
  'withdrawn',
] as const;
export const InvoiceRequestState = OneOf(invoiceRequestStates);

/** Whom an invoice names: a unit with its tax number, or a person. */
export const titleKinds = ['unit', 'person'] as const;
/** ordinary: for every buyer · special: a unit may deduct its VAT; goods that are free of it have none. */
export const invoiceWants = ['ordinary', 'special'] as const;

/** What an invoice is made out to. */
export const InvoiceTitle = Closed({
  kind: OneOf(titleKinds),
  name: Named(100),
  /** Of a unit: its unified social credit code. */
  taxNumber: Type.Optional(Type.String({ minLength: 1, maxLength: 30 })),
});
export const ShownTitle = Closed({
  kind: OneOf(titleKinds),
  name: Type.String(),
  taxNumber: Nullable(Type.String()),
});

/** invoice: what the seller sold · credit-note: what it takes back of one, in red figures. */
export const documentKinds = ['invoice', 'credit-note'] as const;

export const InvoiceDocument = Closed({
  id: Id,
  kind: OneOf(documentKinds),
  number: Type.String(),
  issuedOn: Day,
  amountFen: Fen,
  hasPaper: Type.Boolean(),
});

/** What a reader may do with a request now. */
export const invoiceActs = ['withdraw', 'record', 'correct', 'decline'] as const;

const row = {
  id: Id,
  number: Type.String(),
  merchantId: Id,
  merchantName: Type.String(),
  merchantNameEn: Nullable(Type.String()),
  state: InvoiceRequestState,
  title: ShownTitle,
  wants: OneOf(invoiceWants),
  /** What the buyer paid for these goods and did not get back from the seller. */
  billableFen: Fen,
  /** What was invoiced, less credit notes. */
  billedFen: Fen,
  askedAt: Moment,
  /** Until when the seller should have acted; null when nothing waits for it. */
  dueAt: Nullable(Moment),
  orders: Type.Integer(),
  /** Why the seller didn’t issue it. */
  declinedWords: Nullable(Type.String()),
};

export const InvoiceRequestRow = Closed(row);

export const InvoiceRequestView = Closed({
  ...row,
  words: Type.String(),
  orderNumbers: Type.Array(Closed({ id: Id, number: Type.String(), billableFen: Fen })),
  /** What was sold, by product, grade, pack and price; freight and what went back are the last two sums. */
  goods: Type.Array(
    Closed({
      title: Type.String(),
      titleEn: Nullable(Type.String()),
      gradeName: Type.String(),
      gradeNameEn: Nullable(Type.String()),
      packName: Type.String(),
      packNameEn: Nullable(Type.String()),
      quantity: Type.Integer(),
      priceFen: Fen,
      /** As the product is taxed, by its record today; null for one that isn't there any more. */
      taxKind: Nullable(OneOf(taxKinds)),
    }),
  ),
  freightFen: Fen,
  backFen: Fen,
  documents: Type.Array(InvoiceDocument),
  acts: Type.Array(OneOf(invoiceActs)),
});

/** What one seller of an order can be asked for. */
export const InvoicePart = Closed({
  merchantId: Id,
  merchantName: Type.String(),
  merchantNameEn: Nullable(Type.String()),
  billableFen: Fen,
  /** Of it, what can still be asked for. */
  openFen: Fen,
  /** The newest request for it; one that was withdrawn only where there is no other. */
  request: Nullable(InvoiceRequestRow),
  documents: Type.Array(InvoiceDocument),
});

/** What a buyer can ask for of some orders, and what it asked for. */
export const OwnInvoices = Closed({
  orderIds: Type.Array(Id),
  parts: Type.Array(InvoicePart),
  /** To whom the buyer had the last one made out. */
  lastTitle: Nullable(ShownTitle),
});

/** What one seller sold in a quarter, as platforms report it to the tax office. */
export const TaxInfoRow = Closed({
  merchantId: Id,
  merchantName: Type.String(),
  merchantNameEn: Nullable(Type.String()),
  kind: Type.String(),
  licenceNumber: Nullable(Type.String()),
  orders: Type.Integer(),
  goodsFen: Fen,
  freightFen: Fen,
  /** What went back to buyers out of the seller's money, in the quarter it went back. */
  backFen: Fen,
  netFen: Fen,
  /** Of goods and freight: what is free of VAT by the product's record, which must be accounted for apart. */
  exemptFen: Fen,
  /** What the platform kept of its sales. */
  feeFen: Fen,
});
