import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { Tx } from '#kernel/transaction.ts';
import { upsertCategory } from './category-store.ts';

export interface SaveCategory {
  readonly county: number;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  /** Slug of the group it stands under on the home page, e.g. `fresh`. */
  readonly group: string;
  readonly sort: number;
}

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
