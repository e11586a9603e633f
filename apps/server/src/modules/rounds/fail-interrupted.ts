import type { Db } from '#kernel/database.ts';

/** Says of plans that are still being made after their time that they were cut short: the house was, in their middle. */
export async function failInterrupted(db: Db, at: Date, county?: number): Promise<void> {
  let late = db
    .updateTable('rounds.plan')
    .set({ state: 'failed', failure: 'interrupted' })
    .where('state', '=', 'making')
    .where('until', '<', at);
  if (county !== undefined) late = late.where('county', '=', county);
  await late.execute();
}
