import type { OfferState, ReturnKind } from '@shanhuo/contract/catalog/index';

/** What an offer says; null is what a draft still lacks. */
export interface OfferFields {
  readonly grade: string | null;
  readonly packSpecId: string | null;
  readonly title: string;
  readonly priceFen: number | null;
  readonly freightFen: number;
  readonly returnKind: ReturnKind | null;
}

export interface Offer extends OfferFields {
  readonly county: number;
  readonly id: string;
  readonly merchantId: string;
  readonly productId: string;
  readonly state: OfferState;
}

/** What an offer sells, to be asked whether it is in use. */
export const goodsOf = ({ county, productId, grade, packSpecId }: Omit<Offer, 'state'>) => ({
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
