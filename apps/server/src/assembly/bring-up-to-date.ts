import { system } from '#kernel/actor.ts';
import type { House } from '#kernel/house.ts';
import { migrate } from '#kernel/migrate.ts';
import { inTransaction } from '#kernel/transaction.ts';
import { loadNation } from '#modules/regions/index.ts';
import { mustHoldTheKey } from './key-mark.ts';
import { migrationSources } from './migrations.ts';

/**
 * What precedes all work on an installation, old or new: its tables, the proof that its key is the right one, and the
 * places of the nation, since a buyer may live in any of them. Answers the migrations that it applied.
 */
export async function bringUpToDate(house: House): Promise<string[]> {
  const applied = await migrate(house.db, migrationSources());
  await mustHoldTheKey(house);
  await inTransaction(house.db, (tx) => loadNation(tx, system(house.clock.now(), 'bring-up-to-date')));
  return applied;
}
