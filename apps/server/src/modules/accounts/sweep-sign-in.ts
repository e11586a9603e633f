import { daysAfter } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import { inTransaction } from '#kernel/transaction.ts';
import { sweepSignIn } from './sign-in-store.ts';

/** Once a night: sessions, codes and counters that nobody can use any more. */
export async function sweepOldSignIns(house: House): Promise<void> {
  const at = house.clock.now();
  await inTransaction(house.db, (tx) => sweepSignIn(tx, at, daysAfter(at, -1)));
}
