import type { HouseholdRow } from '@shanhuo/contract/merchants/index';
import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { Tx } from '#kernel/transaction.ts';

/** Notes that somebody saw the name of a household. */
export function noteReading(tx: Tx, actor: Actor, county: number, { id }: HouseholdRow): void {
  note(tx, actor, { county, action: 'merchants.read-household', subject: 'household', subjectId: id });
}

export interface ReadPage {
  readonly county: number;
  readonly stationId?: string | undefined;
  readonly q?: string | undefined;
}

/**
 * Notes a page of names, of one station or of the county, by where it begins and ends in the order of codes, and whether
 * somebody was sought on it; not what was asked for, since that may be a name. A page without any needs no note.
 */
export function notePage(
  tx: Tx,
  actor: Actor,
  { county, stationId = `${county}`, q }: ReadPage,
  items: readonly HouseholdRow[],
): void {
  const [first, last] = [items.at(0), items.at(-1)];
  if (first === undefined || last === undefined) return;
  const detail = { shown: items.length, first: first.code, last: last.code, sought: q !== undefined };
  const subject = { subject: 'household-list', subjectId: stationId };
  note(tx, actor, { county, action: 'merchants.read-households', ...subject, detail });
}
