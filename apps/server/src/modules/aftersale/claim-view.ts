import type { Static } from 'typebox';
import type { ClaimEvent, ClaimRow as RowShape, ClaimView } from '@shanhuo/contract/aftersale/shapes';
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { actsOf, dueOf } from './claim.ts';
import { eventsOf, type ClaimRow, type EventRow } from './claim-store.ts';
import { goodsOf, type Claimed } from './goods.ts';
import { seeClaim } from './side.ts';

/** One claim with its steps, and what its reader may do. Refuses `claim.unknown`. */
export async function viewClaim(
  db: Db,
  actor: Actor,
  which: { readonly county: number; readonly id: string },
): Promise<Static<typeof ClaimView>> {
  const { claim, side } = await seeClaim(db, actor, which);
  const { county, id } = claim;
  const claimed = (await goodsOf(db, county, [id]))(id);
  return {
    ...head(claim, claimed),
    goods: [...claimed.goods],
    badPercent: claim.badPercent,
    mostFen: claim.mostFen,
    bearer: claim.bearer,
    way: claim.way,
    paymentId: claim.paymentId,
    photos: claim.photoKeys.length,
    waybill: claim.waybill,
    endedAt: claim.endedAt?.toISOString() ?? null,
    events: (await eventsOf(db, county, id)).map(step),
    acts: actsOf(claim, side),
  };
}

/** Claims as lines of a list, in the order given; one query for the goods of all. */
export async function rowsOf(db: Db, county: number, claims: readonly ClaimRow[]): Promise<Static<typeof RowShape>[]> {
  const claimedOf = await goodsOf(
    db,
    county,
    claims.map(({ id }) => id),
  );
  return claims.map((claim) => {
    const claimed = claimedOf(claim.id);
    return {
      ...head(claim, claimed),
      titles: claimed.goods.map(({ title }) => title),
      titlesEn: claimed.goods.map(({ title, titleEn }) => titleEn ?? title),
    };
  });
}

const head = (claim: ClaimRow, { merchantName, merchantNameEn }: Claimed) => ({
  id: claim.id,
  number: claim.number,
  orderId: claim.orderId,
  orderNumber: claim.orderNumber,
  merchantId: claim.merchantId,
  merchantName,
  merchantNameEn,
  kind: claim.kind,
  state: claim.state,
  boxes: claim.boxes,
  wishFen: claim.wishFen,
  offerFen: claim.offerFen,
  agreedFen: claim.agreedFen,
  madeAt: claim.madeAt.toISOString(),
  dueAt: claim.dueAt?.toISOString() ?? null,
  due: dueOf(claim),
});

/** The CHECKs of the table hold what the types say. */
const step = ({ seq, at, spokenBy, kind, words, amountFen }: EventRow): Static<typeof ClaimEvent> => ({
  seq,
  at: at.toISOString(),
  by: spokenBy as Static<typeof ClaimEvent>['by'],
  kind: kind as Static<typeof ClaimEvent>['kind'],
  words,
  amountFen,
});
