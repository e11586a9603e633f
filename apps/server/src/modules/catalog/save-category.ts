import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { Tx } from '#kernel/transaction.ts';
import type { SaveCategory } from './category.ts';
import { upsertCategory } from './category-store.ts';

/** Adds a category or changes its names and order. */
export async function saveCategory(tx: Tx, actor: Actor, command: SaveCategory): Promise<void> {
  mustHold(actor, 'catalog.manage', { county: command.county });
  await upsertCategory(tx, command);
  note(tx, actor, {
    county: command.county,
    action: 'catalog.save-category',
    subject: 'category',
    subjectId: command.slug,
  });
}
