import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { closeConsent, insertConsent } from './organisation-store.ts';

export interface GiveConsent {
  readonly id?: string;
  readonly subjectKind: 'person' | 'household' | 'organisation';
  readonly subjectId: string;
  /** What it allows, e.g. `household-ledger`. */
  readonly purpose: string;
  /** Which text was read out or shown. */
  readonly textVersion: string;
}

/** Records that a subject agreed to a text for a purpose (PIPL); whoever asked for it has checked the authority. */
export async function giveConsent(tx: Tx, actor: Actor, command: GiveConsent): Promise<{ readonly id: string }> {
  const { id = newId(), ...consent } = command;
  await insertConsent(tx, { id, ...consent, givenAt: actor.at });
  return { id };
}

/** Records that it was taken back; what was done before stays lawful. Refuses `consent.unknown`. */
export async function withdrawConsent(tx: Tx, actor: Actor, { id }: { readonly id: string }): Promise<void> {
  refuseUnless(await closeConsent(tx, id, actor.at), 'consent.unknown');
}
