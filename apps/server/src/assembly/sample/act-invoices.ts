import type { Actor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { askInvoices, declineRequest, recordInvoice } from '#modules/invoicing/index.ts';
import { COUNTY } from './known.ts';
import { samplePaper } from './sample-paper.ts';
import { buyerOf, type SentPart } from './sent-part.ts';
import { act, hoursAfter, hoursLeft, staffOf, type Stage } from './stage.ts';

/** One part in so many that came in is asked to be invoiced. */
const ONE_IN = 8;
/** A seller takes so long; what was asked for shortly before the history's end still waits. */
const ISSUED_AFTER_HOURS = 52;

/** Units that buy, made up like all people of the sample, numbers and all. */
const units = [
  { name: '余杭某街道工会联合会（示例）', taxNumber: '93330110999900001D' },
  { name: '杭州某科技公司工会（示例）', taxNumber: '93330110999900002G' },
  { name: '杭州某小学食堂（示例）', taxNumber: '52330110999900003T' },
] as const;

/** When a parcel has been signed for, its buyer may want an invoice. */
export function planInvoices(stage: Stage, part: SentPart, signedAt: Date): void {
  stage.agenda.plan(hoursAfter(signedAt, 3), async (at) => {
    stage.troubles.received += 1;
    const nth = stage.troubles.received / ONE_IN;
    if (!Number.isInteger(nth) && !isForClerk(stage, part, at)) return;
    await stage.settle();
    const wantsSpecial = nth % 4 === 0;
    const number = `2642${String(nth).padStart(16, '0')}`;
    const ask = (actor: Actor, wants: 'ordinary' | 'special') =>
      act(stage, actor, (tx, buyer) => askInvoices(tx, buyer, { ...askedBy(part, nth), wants }));
    const [request] = await ask(buyerOf(part, at), wantsSpecial ? 'special' : 'ordinary');
    if (request === undefined) return;
    if (!wantsSpecial) return issueLater(stage, part, { id: request.id, number }, at);
    stage.agenda.plan(hoursAfter(at, 20), async (moment) => {
      const words = '自产农产品免税，开不了专用发票，请改成普通发票再申请';
      await act(stage, seller(stage, part, moment), (tx, actor) =>
        declineRequest(tx, actor, { county: COUNTY, id: request.id, words }),
      );
    });
    stage.agenda.plan(hoursAfter(at, 26), async (moment) => {
      const [again] = await ask(buyerOf(part, moment), 'ordinary');
      if (again !== undefined) issueLater(stage, part, { id: again.id, number }, moment);
    });
  });
}

/** The last days have a request for a seller whose clerk can sign in, so that somebody finds work to do. */
function isForClerk(stage: Stage, part: SentPart, at: Date): boolean {
  const { troubles } = stage;
  if (troubles.invoiceForClerk || hoursLeft(stage, at) > ISSUED_AFTER_HOURS) return false;
  troubles.invoiceForClerk = seller(stage, part, at).kind === 'person';
  return troubles.invoiceForClerk;
}

const seller = (stage: Stage, { merchantId }: SentPart, at: Date) => staffOf(stage, at, 'merchant-clerk', merchantId);

const askedBy = ({ orderId, merchantId, buyer }: SentPart, nth: number) => ({
  county: COUNTY,
  orderIds: [orderId],
  merchantId,
  title:
    nth % 6 === 1
      ? { kind: 'person' as const, name: buyer.name }
      : { kind: 'unit' as const, ...(units[Math.floor(nth) % units.length] ?? units[0]) },
});

interface Invoice {
  /** Of the request. */
  readonly id: string;
  readonly number: string;
}

/** The seller issues what is still to be invoiced by then: something may have gone back meanwhile. */
function issueLater(stage: Stage, part: SentPart, invoice: Invoice, at: Date): void {
  const { id: requestId, number } = invoice;
  stage.agenda.plan(hoursAfter(at, ISSUED_AFTER_HOURS), async (moment) => {
    await stage.settle();
    const { billableFen } = await stage.house.db
      .selectFrom('invoicing.vRequest')
      .select('billableFen')
      .where('county', '=', COUNTY)
      .where('id', '=', requestId)
      .executeTakeFirstOrThrow();
    const amountFen = billableFen ?? 0;
    if (amountFen === 0) return;
    const paper = { base64: samplePaper('invoice') };
    const issued = { id: newId(), kind: 'invoice' as const, number, issuedOn: dayOf(moment), amountFen, paper };
    await act(stage, seller(stage, part, moment), (tx, actor) =>
      recordInvoice(tx, actor, { county: COUNTY, requestId, ...issued }, stage.house.files),
    );
  });
}
