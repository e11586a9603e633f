import { createHash } from 'node:crypto';
import { photosNeeded, SPOILED_FREE_PERCENT } from '@shanhuo/contract/aftersale/amount';
import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { dayOf } from '#kernel/clock.ts';
import { keepDocument } from '#kernel/document.ts';
import type { FileStore } from '#kernel/file-store.ts';
import { humanNumber } from '#kernel/ids.ts';
import { Refusal, refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { disputeOrder, orderForClaim, type ClaimLine } from '#modules/ordering/index.ts';
import { dueAt, type ClaimKind } from './claim.ts';
import { mostFen, waysFor, wishByRule, type Way } from './claimable.ts';
import { addEvent, claimsOfOrder, findClaim, insertClaim, type ClaimRow } from './claim-store.ts';

export interface MakeClaim {
  readonly county: number;
  readonly orderId: string;
  readonly id: string;
  readonly line: number;
  readonly kind: ClaimKind;
  readonly boxes: number;
  readonly badPercent?: number;
  readonly wishFen?: number;
  readonly words: string;
  /** JPEG or PNG, base64. */
  readonly photos: readonly string[];
}

/**
 * The buyer claims for boxes of a line, or says that the line's parcel never came. How much goes back the rule says, for
 * faulty goods the buyer. While a parcel is looked for, its order isn't counted as received by time. Refuses
 * `order.unknown`, `claim.not-now`, `claim.boxes-taken`, `claim.facts-missing`, `claim.too-little-bad`,
 * `claim.more-than-paid`, `claim.photos-needed` and `document.unreadable`.
 */
export async function makeClaim(tx: Tx, actor: Actor, command: MakeClaim, files: FileStore): Promise<ClaimRow> {
  const { county, orderId, id, kind, photos } = command;
  const order = await orderForClaim(tx, actor, { county, id: orderId, hold: tx });
  refuseUnless(order?.isOwn === true, 'order.unknown');
  refuseUnless((await findClaim(tx, county, id)) === undefined, 'request.conflict');
  const line = order.lines.find((one) => one.line === command.line);
  refuseUnless(line !== undefined, 'order.unknown');
  const earlier = (await claimsOfOrder(tx, county, orderId)).filter(standsInTheWay);
  const way = waysFor(order, line, earlier, actor.at).find((one) => one.kind === kind);
  refuseUnless(way !== undefined, 'claim.not-now');
  const asked = whatIsAsked(command, way, line);
  const needed = photosNeeded[kind];
  refuseUnless(photos.length >= needed, 'claim.photos-needed', { photos: needed });

  const claim = await insertClaim(tx, {
    county,
    id,
    number: humanNumber('SQ', dayOf(actor.at)),
    orderId,
    orderNumber: order.number,
    partId: line.partId,
    merchantId: line.merchantId,
    paymentId: order.paymentId,
    way: order.way,
    kind,
    state: 'open',
    ...asked,
    photoKeys: await keepPhotos(files, command, actor.at),
    madeAt: actor.at,
    dueAt: dueAt({ state: 'open', waybill: null }, actor.at),
  });
  const { wishFen: amountFen } = asked;
  await addEvent(tx, claim, { at: actor.at, spokenBy: 'buyer', kind: 'made', words: command.words, amountFen });
  if (kind === 'not-arrived') disputeOrder(tx, county, orderId, true);
  const detail = { orderId, kind, boxes: asked.boxes, wishFen: amountFen, photos: photos.length };
  note(tx, actor, { county, action: 'aftersale.make', subject: 'claim', subjectId: id, detail });
  return claim;
}

/** What failed or was withdrawn leaves its boxes to another claim. */
export const standsInTheWay = ({ state }: Pick<ClaimRow, 'state'>): boolean =>
  state !== 'rejected' && state !== 'withdrawn';

function whatIsAsked(command: MakeClaim, way: Way, line: ClaimLine) {
  const { kind, badPercent } = command;
  const isWhole = kind === 'not-arrived';
  const boxes = isWhole ? way.boxes : command.boxes;
  if (boxes > way.boxes) throw new Refusal('claim.boxes-taken', { boxes: way.boxes });
  refuseUnless(kind !== 'spoiled' || badPercent !== undefined, 'claim.facts-missing');
  const wishFen = wishByRule(kind, way, line, { ...command, boxes }) ?? command.wishFen;
  refuseUnless(wishFen !== undefined, 'claim.facts-missing');
  refuseUnless(wishFen > 0, 'claim.too-little-bad', { percent: SPOILED_FREE_PERCENT });
  const most = isWhole ? way.mostFen : mostFen(kind, line, boxes);
  refuseMoreThan(most, wishFen);
  return {
    line: isWhole ? null : line.line,
    boxes,
    badPercent: kind === 'spoiled' ? (badPercent ?? null) : null,
    wishFen,
    mostFen: most,
  };
}

/** Refuses `claim.more-than-paid` where more would go back than was paid. */
export function refuseMoreThan(most: number, amountFen: number): void {
  refuseUnless(amountFen <= most, 'claim.more-than-paid', { yuan: (most / 100).toFixed(2) });
}

/** Kept before the claim is; the key has the picture's own hash, so that a request sent again finds the same files. */
async function keepPhotos(files: FileStore, { county, id, photos }: MakeClaim, at: Date): Promise<string[]> {
  const keys: string[] = [];
  for (const photo of photos) {
    const mark = createHash('sha256').update(photo).digest('hex').slice(0, 16);
    keys.push(await keepDocument(files, `claims/${county}/${id}/${mark}`, at, photo));
  }
  return keys;
}
