import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { sharesFit, type ShareRule } from './share-rule.ts';
import { merchantExists, upsertShareRule } from './share-rule-store.ts';

export interface SetShareRule extends ShareRule {
  readonly county: number;
  /** Null sets the county's own rule. */
  readonly merchantId: string | null;
}

/**
 * Sets how the money of later orders is shared, and what households are told of goods consigned later; placed orders and
 * weighed goods keep what they have (decision 0017). Refuses
 * `pricing.shares-too-high`, `pricing.merchant-unknown`.
 */
export async function setShareRule(tx: Tx, actor: Actor, command: SetShareRule): Promise<void> {
  const { county, merchantId, householdPerMille, stationPerMille, platformPerMille } = command;
  const rule = { householdPerMille, stationPerMille, platformPerMille };
  mustHold(actor, 'pricing.publish', { county });
  refuseUnless(sharesFit(rule), 'pricing.shares-too-high');
  const known = merchantId === null || (await merchantExists(tx, county, merchantId));
  refuseUnless(known, 'pricing.merchant-unknown');
  await upsertShareRule(tx, { county, merchantId, ...rule, changedBy: actor.personId, changedAt: actor.at });
  note(tx, actor, {
    county,
    action: 'pricing.set-share-rule',
    subject: 'share-rule',
    subjectId: merchantId ?? String(county),
    detail: rule,
  });
}
