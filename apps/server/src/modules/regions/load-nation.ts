import type { Actor } from '#kernel/actor.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { nation } from './nation.ts';
import { rowOf } from './region-row.ts';
import { insertMissing, knownToCounties } from './region-store.ts';

/**
 * Fills the register down to every county of the nation, so that a parcel can go anywhere. What stands there already is
 * left as it is; where nothing is missing this is one short read, so it is done at every start. Only the house itself
 * does this (`permission.missing` for everybody else).
 */
export async function loadNation(tx: Tx, actor: Actor): Promise<{ added: number }> {
  refuseUnless(actor.kind === 'system', 'permission.missing');
  const known = await knownToCounties(tx);
  const missing = nation().filter(({ code }) => !known.has(code));
  await insertMissing(tx, missing.map(rowOf));
  return { added: missing.length };
}
