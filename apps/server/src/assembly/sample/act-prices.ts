import { publishPrices } from '#modules/pricing/index.ts';
import { COUNTY } from './known.ts';
import { act, somebody, type Stage } from './stage.ts';

/** Every morning the centre publishes what the board's price path says for that day. */
export function planPrices(stage: Stage, sampleDay: string, publishDay = sampleDay): void {
  const prices = stage.sample.priceBoard.board.flatMap(({ product, grade, from, to, points }) => {
    if (sampleDay < from || sampleDay > to) return [];
    const point = points.findLast((one) => one.from <= sampleDay);
    if (point === undefined) return [];
    return [{ productId: stage.known.products.of(product), grade, fenPerKg: point.fenPerKg }];
  });
  if (prices.length === 0) return;
  stage.agenda.plan(stage.calendar.at(publishDay, 6.5), async (at) => {
    const operator = somebody(stage, 'centre', at, {
      role: 'centre-operator',
      organisationId: null,
      regionCode: String(COUNTY),
    });
    await act(stage, operator, (tx, actor) =>
      publishPrices(tx, actor, { county: COUNTY, day: stage.calendar.day(publishDay), prices }),
    );
  });
}

/** What a product's grade is bought at on a day, by the same path. */
export const priceOf = (stage: Stage, sampleDay: string, product: string, grade: string): number | null => {
  const path = stage.sample.priceBoard.board.find(
    (one) => one.product === product && one.grade === grade && sampleDay >= one.from && sampleDay <= one.to,
  );
  return path?.points.findLast((point) => point.from <= sampleDay)?.fenPerKg ?? null;
};
