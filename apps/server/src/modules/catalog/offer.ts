import type { OfferState, ReturnKind, Withdrawer } from '@shanhuo/contract/catalog/index';

/** What an offer says; null is what a draft still lacks. */
export interface OfferFields {
  readonly grade: string | null;
  readonly packSpecId: string | null;
  readonly title: string;
  readonly priceFen: number | null;
  readonly freightFen: number;
  readonly returnKind: ReturnKind | null;
}

/** An offer as it is put on the workbench. */
export interface OfferDraft extends OfferFields {
  readonly county: number;
  readonly id: string;
  readonly merchantId: string;
  readonly productId: string;
}

export interface Offer extends OfferDraft {
  readonly state: OfferState;
  /** Who took it out of the shop against its seller's wish; null in every other state. */
  readonly withdrawnBy: Withdrawer | null;
}

/** Why an offer leaves the shop: its seller's wish, checks that the gate no longer passes, or an office's words. */
export type WhyWithdrawn =
  | { readonly by: 'seller' }
  | { readonly by: 'gate'; readonly checks: readonly string[] }
  | { readonly by: 'office'; readonly reason: string };

/** What an offer sells, to be asked whether it is in use. */
export const goodsOf = ({ county, productId, grade, packSpecId }: OfferDraft) => ({
  county,
  productId,
  grades: grade === null ? [] : [grade],
  packSpecId,
});

/** Where an offer may go from where it is. A withdrawn offer comes back through the gate like a draft. */
export const offerMoves: Readonly<Record<OfferState, readonly OfferState[]>> = {
  draft: ['published'],
  published: ['withdrawn'],
  withdrawn: ['published'],
};

export const canMove = (from: OfferState, to: OfferState): boolean => offerMoves[from].includes(to);
