import { Type } from 'typebox';
import { certificateKinds, certificateStates } from '../quality/shapes.ts';
import { licenceKinds } from '../merchants/shapes.ts';
import { Closed, Day, Id, Nullable, OneOf } from '../shapes.ts';

/** So many days ahead a paper is said to be ending. */
export const ENDING_WITHIN_DAYS = 30;

/** Which papers: waiting for an office, in force, ending soon with nothing to follow, over, revoked. */
export const paperShows = ['to-confirm', 'in-force', 'ending', 'over', 'revoked'] as const;

/** A certificate of goods, or the licence of a merchant. */
export const PaperRow = Closed({
  id: Id,
  of: OneOf(['certificate', 'licence'] as const),
  kind: OneOf([...certificateKinds, ...licenceKinds]),
  number: Type.String(),
  merchantId: Id,
  merchantName: Type.String(),
  /** The goods of a certificate; null of a licence. */
  productId: Nullable(Id),
  productName: Nullable(Type.String()),
  validUntil: Nullable(Day),
  /** A licence is put on record by the centre, so that it stands as confirmed. */
  state: OneOf(certificateStates),
  counts: Type.Boolean(),
  /** Whether a certificate's picture or PDF can be opened; null of a licence, whose paper stands in its merchant's file. */
  hasFile: Nullable(Type.Boolean()),
});
