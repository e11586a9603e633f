import type { AnswerOf } from '@shanhuo/contract';
import type { recallEndpoints } from '@shanhuo/contract/recall/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { lotsFrom } from '#modules/quality/index.ts';
import { ordersWaiting, parcelsWith, whereLotsAre } from './whereabouts-store.ts';

type Whereabouts = AnswerOf<typeof recallEndpoints.whereabouts>;

/**
 * Where the goods of a lot are, down to the last: the lots made of it, what is left of each and what was written off, the parcels that have boxes of
 * them with the orders they are for, and the orders that wait for such boxes. Refuses `lot.unknown`.
 */
export async function seeWhereabouts(
  db: Db,
  actor: Actor,
  { county, id }: { readonly county: number; readonly id: string },
): Promise<Whereabouts> {
  mustHold(actor, 'recall.see', { county });
  const ids = await lotsFrom(db, county, id);
  const lots = await whereLotsAre(db, county, ids);
  const lot = lots.find((one) => one.id === id);
  refuseUnless(lot !== undefined, 'lot.unknown');
  const parcels = await parcelsWith(db, county, ids);
  const left = lots.filter(({ state }) => state === 'open');
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  return {
    lot,
    lots: lots.filter((one) => one.id !== id),
    parcels,
    sum: {
      lots: lots.length,
      looseGrams: sum(left.map(({ kind, leftGrams }) => (kind === 'packed' ? 0 : leftGrams))),
      boxesMade: sum(lots.map(({ boxesInitial }) => boxesInitial ?? 0)),
      boxesLeft: sum(left.map(({ boxesLeft }) => boxesLeft ?? 0)),
      boxesSent: sum(parcels.map(({ boxes }) => boxes)),
      looseGramsWrittenOff: sum(lots.map(({ kind, writtenOffGrams }) => (kind === 'packed' ? 0 : writtenOffGrams))),
      boxesWrittenOff: sum(lots.map(({ writtenOffBoxes }) => writtenOffBoxes)),
      boxesSigned: sum(parcels.map(({ boxes, state }) => (state === 'signed' ? boxes : 0))),
      parcels: parcels.length,
      orders: new Set(parcels.map(({ orderId }) => orderId)).size,
    },
    waiting: await ordersWaiting(db, county, ids),
  };
}
