import { Type, type Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { Closed, County, Day, Fen, Grams, Id, Moment, Nullable, OneOf, pageQuery } from '../shapes.ts';
import { payoutKinds } from './shapes.ts';

/** A station's part of one sold line: what it collected of it, and the commission for that. */
export const CommissionLine = Closed({
  id: Type.String(),
  at: Moment,
  day: Day,
  orderNumber: Type.String(),
  productName: Type.String(),
  motif: Nullable(Type.String()),
  /** How much of the line's goods this station collected. */
  weightGrams: Grams,
  amountFen: Fen,
});

export const CommissionPayout = Closed({ id: Id, at: Moment, kind: OneOf(payoutKinds), amountFen: Type.Integer() });

export const StationEarnings = Closed({
  day: Day,
  todayFen: Fen,
  monthFen: Fen,
  /** Paid out this month, by transfer or by the provider. */
  paidFen: Fen,
  /** Still owed, of whenever it was earned. */
  dueFen: Fen,
  /** This month's, latest first. */
  payouts: Type.Array(CommissionPayout),
  items: Type.Array(CommissionLine),
  next: Nullable(Type.String()),
});
export type StationEarnings = Static<typeof StationEarnings>;

export const stationEarningsEndpoints = {
  stationEarnings: endpoint({
    method: 'GET',
    path: '/api/counties/:county/stations/:id/earnings',
    door: 'settlement.see-commission',
    summary:
      'What a station earned today and this month, what was paid out and is still owed, with every order behind it.',
    params: Closed({ county: County, id: Id }),
    query: Closed(pageQuery),
    answer: StationEarnings,
    refusals: [],
  }),
};
