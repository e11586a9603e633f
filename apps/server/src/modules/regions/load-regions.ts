import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { rowOf, type NewRegion } from './region-row.ts';
import { upsertAliases, upsertPairings, upsertRegions } from './region-store.ts';

export interface LoadRegions {
  /** Parents before children, or in one call with them. */
  readonly regions: readonly NewRegion[];
  readonly aliases?: readonly { readonly alias: string; readonly code: string; readonly note?: string }[];
  readonly pairings?: readonly {
    readonly id?: string;
    readonly code: string;
    readonly eastCounty: number;
    readonly westCounty: number;
    readonly name: string;
    readonly nameEn?: string | null;
    readonly fromDay: string;
    readonly toDay?: string | null;
    readonly note?: string;
    readonly noteEn?: string;
  }[];
}

/**
 * Loads regions, their spoken names and the pairings of counties; what is there already is brought up to date, so the
 * load can be repeated. Only the house itself does this (`permission.missing` for everybody else).
 */
export async function loadRegions(tx: Tx, actor: Actor, command: LoadRegions): Promise<{ regions: number }> {
  refuseUnless(actor.kind === 'system', 'permission.missing');
  const { regions, aliases = [], pairings = [] } = command;
  await upsertRegions(tx, regions.map(rowOf));
  await upsertAliases(
    tx,
    aliases.map(({ alias, code, note = '' }) => ({ alias, code, note })),
  );
  await upsertPairings(
    tx,
    pairings.map((pairing) => ({
      ...pairing,
      id: pairing.id ?? newId(),
      nameEn: pairing.nameEn ?? null,
      toDay: pairing.toDay ?? null,
      note: pairing.note ?? '',
      noteEn: pairing.noteEn ?? '',
    })),
  );
  return { regions: regions.length };
}
