import type { BankAccountBody } from '@shanhuo/contract/accounts/index';
import { holds, mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { Db } from '#kernel/database.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { keepBankAccount, maskedBankAccount, openBankAccount } from '#modules/accounts/index.ts';
import { findSite, holdSite } from './site-store.ts';

interface OneSite {
  readonly county: number;
  readonly siteId: string;
}

/**
 * Puts on record where a site is paid by transfer what it earned. Only who looks after the county's network does, never a
 * grant at the site itself. Refuses `site.unknown` and what `keepBankAccount` does.
 */
export async function putSiteBankAccount(
  tx: Tx,
  actor: Actor,
  { county, siteId, ...typed }: OneSite & BankAccountBody,
  cipher: FieldCipher,
): Promise<void> {
  const site = await holdSite(tx, county, siteId);
  refuseUnless(site !== undefined, 'site.unknown');
  mustHold(actor, 'network.manage', { county, regionCode: site.regionCode });
  const change = await keepBankAccount(tx, { organisationId: siteId, at: actor.at, ...typed }, cipher);
  if (change === null) return;
  const subject = { subject: 'site', subjectId: siteId };
  note(tx, actor, { county, action: 'network.put-bank-account', ...subject, detail: { ...change } });
}

/** Opens a site's account in full to whoever pays it, with a note. Refuses `site.unknown`, `bank-account.none`. */
export async function readSiteBankAccount(tx: Tx, actor: Actor, { county, siteId }: OneSite, cipher: FieldCipher) {
  const site = await findSite(tx, county, siteId);
  refuseUnless(site !== undefined, 'site.unknown');
  mustHold(actor, 'settlement.run', { county, regionCode: site.regionCode });
  const { account, lastFour } = await openBankAccount(tx, siteId, cipher);
  const subject = { subject: 'site', subjectId: siteId };
  note(tx, actor, { county, action: 'network.read-bank-account', ...subject, detail: { lastFour } });
  return account;
}

/** Masked for those who look after the network or the county's money; others read of a site, not of its keeper's bank. */
export async function shownBankAccount(
  db: Db,
  actor: Actor,
  site: { readonly county: number; readonly id: string; readonly regionCode: string },
  cipher: FieldCipher,
) {
  const place = { county: site.county, regionCode: site.regionCode };
  const isShown = holds(actor, 'network.manage', place) || holds(actor, 'settlement.see', place);
  return isShown ? maskedBankAccount(db, site.id, cipher) : null;
}
