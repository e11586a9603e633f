import { Type } from 'typebox';
import { DocumentFile } from '../document.ts';
import { endpoint } from '../endpoint.ts';
import { Closed, County, Days, Fen, Id, Nullable, OneOf, Sought, Text, pageQuery } from '../shapes.ts';
import { PHOTO_MOST_BYTES, PHOTOS_MOST } from './amount.ts';
import { Bearer, Claimable, ClaimKind, ClaimRow, ClaimState, ClaimView } from './shapes.ts';

const inCounty = Closed({ county: County });
const one = Closed({ county: County, id: Id });
const Words = Type.String({ maxLength: 300 });
const Photo = Type.String({
  maxLength: Math.ceil(PHOTO_MOST_BYTES / 3) * 4,
  pattern: '^[A-Za-z0-9+/]{8,}={0,2}$',
  description: 'JPEG or PNG, base64',
});

/** The doors of aftersale. */
export const aftersaleEndpoints = {
  orderClaims: endpoint({
    method: 'GET',
    path: '/api/counties/:county/orders/:id/claims',
    door: 'public',
    summary: 'What the buyer of an order can claim now, and what was claimed already; for its buyer only.',
    params: one,
    answer: Closed({ claimable: Type.Array(Claimable), claims: Type.Array(ClaimRow) }),
    refusals: ['order.unknown'],
  }),
  groupClaims: endpoint({
    method: 'GET',
    path: '/api/counties/:county/group-orders/:id/claims',
    door: 'signed-in',
    summary: 'The claims on all orders of a group order, for its buyer only.',
    params: one,
    answer: Closed({
      items: Type.Array(Closed({ id: Id, number: Type.String(), orderId: Id, kind: ClaimKind, state: ClaimState })),
    }),
    refusals: ['group-order.unknown'],
  }),
  makeClaim: endpoint({
    method: 'POST',
    path: '/api/counties/:county/orders/:id/claims',
    door: 'public',
    summary:
      'The buyer claims for goods of an order, with pictures; for a parcel that never came any line of it stands.',
    params: one,
    body: Closed({
      id: Id,
      line: Type.Integer({ minimum: 1 }),
      kind: ClaimKind,
      boxes: Type.Integer({ minimum: 1, maximum: 9999 }),
      badPercent: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      /** faulty: what the buyer asks for; else the rule says it. */
      wishFen: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000_000_000 })),
      words: Words,
      photos: Type.Array(Photo, { maxItems: PHOTOS_MOST }),
    }),
    answer: ClaimView,
    refusals: [
      'order.unknown',
      'claim.not-now',
      'claim.boxes-taken',
      'claim.too-little-bad',
      'claim.more-than-paid',
      'claim.photos-needed',
      'claim.facts-missing',
      'document.unreadable',
    ],
    idempotent: true,
  }),
  getClaim: endpoint({
    method: 'GET',
    path: '/api/counties/:county/claims/:id',
    door: 'public',
    summary: 'One claim with all its steps, for its buyer, its seller and the county; unknown to everybody else.',
    params: one,
    answer: ClaimView,
    refusals: ['claim.unknown'],
  }),
  seeClaimPhoto: endpoint({
    method: 'GET',
    path: '/api/counties/:county/claims/:id/photos/:photo',
    door: 'public',
    summary: 'A picture of a claim, for whoever may see the claim.',
    params: Closed({ county: County, id: Id, photo: Type.Integer({ minimum: 1, maximum: PHOTOS_MOST }) }),
    answer: DocumentFile,
    refusals: ['claim.unknown', 'document.unknown'],
  }),
  sayOnClaim: endpoint({
    method: 'POST',
    path: '/api/counties/:county/claims/:id/words',
    door: 'public',
    summary: 'Buyer, seller or centre write a word on an open claim.',
    params: one,
    body: Closed({ words: Text(300) }),
    answer: ClaimView,
    refusals: ['claim.unknown', 'claim.state'],
    idempotent: true,
  }),
  replyToOffer: endpoint({
    method: 'POST',
    path: '/api/counties/:county/claims/:id/reply',
    door: 'public',
    summary: 'The buyer takes the seller’s offer, or asks the county’s centre to decide.',
    params: one,
    body: Closed({ reply: OneOf(['accept', 'decline']), offerFen: Fen, words: Type.Optional(Words) }),
    answer: ClaimView,
    refusals: ['claim.unknown', 'claim.state', 'claim.offer-changed'],
    idempotent: true,
  }),
  withdrawClaim: endpoint({
    method: 'POST',
    path: '/api/counties/:county/claims/:id/withdraw',
    door: 'public',
    summary: 'The buyer takes the claim back.',
    params: one,
    answer: ClaimView,
    refusals: ['claim.unknown', 'claim.state'],
    idempotent: true,
  }),
  sendBack: endpoint({
    method: 'POST',
    path: '/api/counties/:county/claims/:id/waybill',
    door: 'public',
    summary: 'The buyer has sent the goods back and says under which waybill.',
    params: one,
    body: Closed({ waybill: Type.String({ pattern: '^[0-9A-Za-z-]{5,30}$' }) }),
    answer: ClaimView,
    refusals: ['claim.unknown', 'claim.state'],
    idempotent: true,
  }),
  listClaims: endpoint({
    method: 'GET',
    path: '/api/counties/:county/claims',
    door: 'aftersale.see',
    summary:
      'Claims of the county or, for a merchant’s clerk, of that merchant: what waits longest first, then the newest.',
    params: inCounty,
    query: Closed({
      ...pageQuery,
      /** running: not ended · for-seller and for-centre: what waits for them · ended. */
      show: Type.Optional(OneOf(['running', 'for-seller', 'for-centre', 'ended'])),
      state: Type.Optional(ClaimState),
      kind: Type.Optional(ClaimKind),
      merchantId: Type.Optional(Id),
      orderId: Type.Optional(Id),
      /** Made on this day, or in this period. */
      madeDay: Type.Optional(Days),
      /** Refunded on this day, or in this period. */
      refundedDay: Type.Optional(Days),
      /** A part of the number of a claim or an order. */
      q: Type.Optional(Sought),
    }),
    answer: Closed({
      items: Type.Array(ClaimRow),
      next: Nullable(Type.String()),
      /** Of everything that matches. */
      sum: Closed({ claims: Type.Integer(), late: Type.Integer(), refundedFen: Fen }),
    }),
    refusals: [],
  }),
  claimFile: endpoint({
    method: 'GET',
    path: '/api/counties/:county/claims/:id/file',
    door: 'aftersale.see',
    summary: 'A printable page of a claim, as an authority asks for it; nothing of who the buyer is (HTML)',
    params: one,
    query: Closed({ language: Type.Optional(OneOf(['zh', 'en'])) }),
    answer: Type.String(),
    refusals: ['claim.unknown'],
  }),
  answerClaim: endpoint({
    method: 'POST',
    path: '/api/counties/:county/claims/:id/answer',
    door: 'aftersale.answer',
    summary: 'The seller answers: all of what is asked for is agreed to at once, anything else waits for the buyer.',
    params: one,
    body: Closed({ offerFen: Type.Integer({ minimum: 0, maximum: 100_000_000_000 }), words: Words }),
    answer: ClaimView,
    refusals: ['claim.unknown', 'claim.state', 'claim.more-than-paid', 'claim.words-needed'],
    idempotent: true,
  }),
  goodsBack: endpoint({
    method: 'POST',
    path: '/api/counties/:county/claims/:id/goods-back',
    door: 'aftersale.answer',
    summary: 'The seller has the goods back; their money goes back.',
    params: one,
    answer: ClaimView,
    refusals: ['claim.unknown', 'claim.state'],
    idempotent: true,
  }),
  objectToGoods: endpoint({
    method: 'POST',
    path: '/api/counties/:county/claims/:id/objection',
    door: 'aftersale.answer',
    summary: 'What came back is not what was sent, says the seller; the centre decides.',
    params: one,
    body: Closed({ words: Text(300) }),
    answer: ClaimView,
    refusals: ['claim.unknown', 'claim.state'],
    idempotent: true,
  }),
  decideClaim: endpoint({
    method: 'POST',
    path: '/api/counties/:county/claims/:id/decide',
    door: 'aftersale.decide',
    summary: 'The county’s centre decides a claim on which buyer and seller do not agree; 0 rejects it.',
    params: one,
    body: Closed({
      amountFen: Type.Integer({ minimum: 0, maximum: 100_000_000_000 }),
      bearer: Bearer,
      words: Text(300),
    }),
    answer: ClaimView,
    refusals: ['claim.unknown', 'claim.state', 'claim.more-than-paid', 'claim.no-centre'],
    idempotent: true,
  }),
};
