import { assert } from '#kernel/assert.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#kernel/transaction.ts';
import { upsertDemoAccounts } from './person-store.ts';

export interface ShowDemoAccounts {
  readonly accounts: readonly {
    readonly personId: string;
    readonly password: string;
    readonly roleName: string;
    readonly roleNameEn: string;
    readonly face: 'shop' | 'station' | 'console';
    readonly task: string;
    readonly taskEn: string;
  }[];
}

/**
 * Lets the sign-in page show these people and their passwords. Only for a sample county whose passwords everybody may
 * know; only the house does it, when it loads the sample. An empty list ends it.
 */
export async function showDemoAccounts(tx: Tx, actor: Actor, { accounts }: ShowDemoAccounts): Promise<void> {
  assert(actor.kind === 'system', 'demo accounts are shown by the house only');
  await upsertDemoAccounts(
    tx,
    accounts.map((account, sort) => ({ ...account, sort })),
  );
}
