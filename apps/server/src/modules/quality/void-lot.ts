import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#kernel/transaction.ts';
import { voidUntouched } from './lot-store.ts';

/** Voids a lot that nothing was taken from yet; answers false, changing nothing, when something was. */
export const voidLot = async (
  tx: Tx,
  _actor: Actor,
  { county, id }: { readonly county: number; readonly id: string },
): Promise<boolean> => voidUntouched(tx, county, id);
