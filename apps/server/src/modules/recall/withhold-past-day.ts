import { system } from '#kernel/actor.ts';
import type { House } from '#kernel/house.ts';
import { inTransaction } from '#kernel/transaction.ts';
import { withhold } from '#modules/inventory/index.ts';
import { ageLots, countiesToAge } from '#modules/quality/index.ts';
import { packsOfAge } from './packs-moved.ts';

/**
 * Boxes whose last day is over leave the sale by themselves, so that nobody buys what may not be sent; their owner writes
 * them off. Those of a product that keeps longer than was thought come back.
 */
export async function withholdPastDay({ db, clock }: House): Promise<void> {
  const actor = system(clock.now(), 'sweep recall.withhold-past-day');
  for (const county of await countiesToAge(db, actor.at)) {
    await inTransaction(db, async (tx) => {
      const changed = await ageLots(tx, actor, county);
      await withhold(tx, actor, { county, moved: packsOfAge(changed) });
    });
  }
}
