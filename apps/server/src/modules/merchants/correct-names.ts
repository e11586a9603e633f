import type { NamesBody } from '@shanhuo/contract/merchants/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { say, type Event } from '#kernel/outbox.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { organisationOf, renameOrganisation } from '#modules/accounts/index.ts';
import { holdMerchant, updateMerchant } from './merchant-store.ts';

/** A merchant is called otherwise; whoever kept its names to be found by makes them anew. */
export type MerchantRenamed = Event<'merchants.renamed', { readonly merchantId: string }>;

export interface CorrectNames extends NamesBody {
  readonly county: number;
  readonly merchantId: string;
}

/**
 * Corrects what a merchant is called; a name that the command doesn't give stays, so that two who correct different names
 * don't undo each other. It shows wherever the name is read: the shop, traces, slips and labels printed from now on, lists
 * and the organisations' register. What an order kept when it was placed stays as its buyer read it, and so do papers that
 * are printed. Refuses `merchant.unknown`, `merchant.name-missing`.
 */
export async function correctNames(tx: Tx, actor: Actor, command: CorrectNames): Promise<void> {
  const { county, merchantId } = command;
  const merchant = await holdMerchant(tx, county, merchantId);
  refuseUnless(merchant !== undefined, 'merchant.unknown');
  mustHold(actor, 'merchants.manage', { county, organisationId: merchantId, regionCode: merchant.regionCode });
  const { name, shortName, nameEn } = merchant;
  const before = { name, shortName, nameEn };
  const after = {
    name: command.name?.trim() ?? name,
    shortName: command.shortName?.trim() ?? shortName,
    nameEn: command.nameEn === undefined ? nameEn : (command.nameEn?.trim() ?? '') || null,
  };
  refuseUnless(after.name !== '' && after.shortName !== '', 'merchant.name-missing');
  const detail = changesOf(before, after);
  if (Object.keys(detail).length === 0) return;
  await updateMerchant(tx, county, merchantId, after);
  const active = (await organisationOf(tx, merchantId))?.active ?? true;
  await renameOrganisation(tx, actor, { id: merchantId, name: after.name, nameEn: after.nameEn, active });
  note(tx, actor, { county, action: 'merchants.correct-names', subject: 'merchant', subjectId: merchantId, detail });
  say<MerchantRenamed>(tx, actor, { type: 'merchants.renamed', county, payload: { merchantId } });
}

type Names = Readonly<Record<'name' | 'shortName' | 'nameEn', string | null>>;

/** What was otherwise before: each name that changed, from and to. */
const changesOf = (before: Names, after: Names): Record<string, { from: string | null; to: string | null }> =>
  Object.fromEntries(
    (['name', 'shortName', 'nameEn'] as const)
      .filter((part) => before[part] !== after[part])
      .map((part) => [part, { from: before[part], to: after[part] }]),
  );
