import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { labelFacts } from './label-facts.ts';
import { parcelLabelsPage, type LabelOptions } from './parcel-labels.ts';
import { openReceiver } from './receiver.ts';

export interface PrintLabels extends LabelOptions {
  readonly county: number;
  readonly ids: readonly string[];
}

/**
 * Opens the addresses of parcels for printing; that they were read stays on record. Refuses `parcel.unknown` and, for a
 * parcel of another merchant, `permission.missing`.
 */
export async function printLabels(
  tx: Tx,
  actor: Actor,
  { county, ids, ...options }: PrintLabels,
  cipher: FieldCipher,
): Promise<string> {
  const facts = await labelFacts(tx, county, ids);
  refuseUnless(facts.length === ids.length, 'parcel.unknown', { code: '' });
  for (const { merchantId } of facts) mustHold(actor, 'logistics.dispatch', { county, organisationId: merchantId });
  for (const { id } of facts) {
    note(tx, actor, { county, action: 'logistics.print-label', subject: 'parcel', subjectId: id });
  }
  const labels = facts.map((fact) => ({ ...fact, receiver: openReceiver(cipher, fact.receiverSealed) }));
  return parcelLabelsPage(labels, options);
}
