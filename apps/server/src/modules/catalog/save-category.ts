import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { Tx } from '#kernel/transaction.ts';
import type { SaveCategory } from './category.ts';
import { categoryName, upsertCategory } from './category-store.ts';
import { renewProductWords } from './product-words.ts';

/** Adds a category or changes its names and order; under another name its products are found by that one. */
export async function saveCategory(tx: Tx, actor: Actor, command: SaveCategory): Promise<void> {
  const { county, slug, name, nameEn } = command;
  mustHold(actor, 'catalog.manage', { county });
  const before = await categoryName(tx, county, slug);
  await upsertCategory(tx, command);
  const isRenamed = before !== null && (before.name !== name || before.nameEn !== nameEn);
  if (isRenamed) await renewProductWords(tx, county, slug, [name, nameEn]);
  note(tx, actor, {
    county,
    action: 'catalog.save-category',
    subject: 'category',
    subjectId: slug,
    detail: { name },
  });
}
