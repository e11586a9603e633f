import type { Actor } from './actor.ts';
import { newId } from './ids.ts';
import { atEnd, type Tx } from './transaction.ts';
import { rowsInto } from './write.ts';

export interface Note {
  readonly county: number;
  /** `module.what-was-done`, e.g. `pricing.publish-prices`. */
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string;
  /** What changed; never a name, number or address of a person. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Notes who did what to which row when; append-only, and chained by hash when the sealer comes by. */
export const note = (tx: Tx, actor: Actor, one: Note): void => noteAll(tx, actor, [one]);

/** Notes the same of several things at once. */
export function noteAll(tx: Tx, actor: Actor, notes: readonly Note[]): void {
  const rows = notes.map(({ county, action, subject, subjectId, detail = {} }) => ({
    county,
    id: newId(),
    at: actor.at,
    personId: actor.personId,
    actorKind: actor.kind,
    requestId: actor.requestId,
    action,
    subject,
    subjectId,
    detail: JSON.stringify(detail),
  }));
  atEnd(tx, rowsInto('kernel.audit', rows));
}
