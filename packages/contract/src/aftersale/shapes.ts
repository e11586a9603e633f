import { Type } from 'typebox';
import { Closed, Fen, Id, Moment, Nullable, OneOf } from '../shapes.ts';

/**
 * What a buyer claims. spoiled: a part of fresh goods arrived bad · faulty: wrong, missing or poor goods · no-reason: sent
 * back within seven days · not-arrived: the parcel never came.
 */
export const claimKinds = ['spoiled', 'faulty', 'no-reason', 'not-arrived'] as const;
export const ClaimKind = OneOf(claimKinds);

/**
 * open: waits for the seller · offered: waits for the buyer · escalated: waits for the county's centre · returning: the
 * goods are to come back first · agreed: the money goes back as soon as it is free · refunding · and the three ends.
 */
export const claimStates = [
  'open',
  'offered',
  'escalated',
  'returning',
  'agreed',
  'refunding',
  'refunded',
  'rejected',
  'withdrawn',
] as const;
export const ClaimState = OneOf(claimStates);

/** Who pays what goes back: the seller, or the county's centre out of what it got for freight. */
export const bearers = ['seller', 'centre'] as const;
export const Bearer = OneOf(bearers);

/** What the reader of a claim may do with it now. */
export const claimActs = [
  'say',
  'withdraw',
  'accept',
  'decline',
  'send-back',
  'answer',
  'goods-back',
  'object',
  'decide',
] as const;

/** Whom a claim waits for, and what for. */
export const dueKinds = ['seller-answer', 'buyer-answer', 'centre-decision', 'goods-sent', 'goods-checked'] as const;

export const speakers = ['buyer', 'seller', 'centre', 'time', 'provider'] as const;
export const claimEventKinds = [
  'made',
  'said',
  'offered',
  'agreed',
  'declined',
  'escalated',
  'decided',
  'rejected',
  'objected',
  'sent-back',
  'goods-back',
  'refund-asked',
  'refunded',
  'withdrawn',
] as const;

/** One step of a claim, as both sides read it. */
export const ClaimEvent = Closed({
  seq: Type.Integer(),
  at: Moment,
  by: OneOf(speakers),
  kind: OneOf(claimEventKinds),
  /** What they wrote, or the waybill of goods that are sent back. */
  words: Type.String(),
  amountFen: Nullable(Fen),
});

/** The goods of a claim; a claim on a whole parcel has several. */
export const ClaimGoods = Closed({
  line: Type.Integer(),
  title: Type.String(),
  titleEn: Nullable(Type.String()),
  motif: Type.String(),
  gradeName: Type.String(),
  gradeNameEn: Nullable(Type.String()),
  packName: Type.String(),
  packNameEn: Nullable(Type.String()),
  boxes: Type.Integer(),
  priceFen: Fen,
});

const row = {
  id: Id,
  number: Type.String(),
  orderId: Id,
  orderNumber: Type.String(),
  merchantId: Id,
  merchantName: Type.String(),
  merchantNameEn: Nullable(Type.String()),
  kind: ClaimKind,
  state: ClaimState,
  boxes: Type.Integer(),
  /** What the buyer asks for. */
  wishFen: Fen,
  /** The seller's last offer; 0 refuses. */
  offerFen: Nullable(Fen),
  /** What goes back, once that is settled. */
  agreedFen: Nullable(Fen),
  madeAt: Moment,
  /** Until when somebody has to act, and who; null when nobody has to. */
  dueAt: Nullable(Moment),
  due: Nullable(OneOf(dueKinds)),
};

export const ClaimRow = Closed({ ...row, titles: Type.Array(Type.String()), titlesEn: Type.Array(Type.String()) });

export const ClaimView = Closed({
  ...row,
  goods: Type.Array(ClaimGoods),
  /** spoiled: how much of the boxes is bad, in whole per cent. */
  badPercent: Nullable(Type.Integer()),
  /** The most that can go back for these goods. */
  mostFen: Fen,
  bearer: Nullable(Bearer),
  /** How the buyer paid: what was paid by hand goes back by hand. */
  way: OneOf(['sandbox', 'transfer', 'cash']),
  paymentId: Id,
  /** Pictures, to be seen one by one from 1 on. */
  photos: Type.Integer(),
  waybill: Nullable(Type.String()),
  endedAt: Nullable(Moment),
  events: Type.Array(ClaimEvent),
  acts: Type.Array(OneOf(claimActs)),
});

/** What can be claimed now for one line of an order. */
export const Claimable = Closed({
  line: Type.Integer(),
  merchantId: Id,
  ways: Type.Array(
    Closed({
      kind: ClaimKind,
      /** The last moment for it; null while the parcel is under way. */
      until: Nullable(Moment),
      /** Boxes that no other claim is about. */
      boxes: Type.Integer(),
      /** The most that can go back for all of them: goods, and where the rule says so their freight. */
      mostFen: Fen,
    }),
  ),
});
