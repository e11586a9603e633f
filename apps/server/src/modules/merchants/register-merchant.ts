import type { OrganisationKind } from '@shanhuo/contract/accounts/index';
import type { LicenceBody, MerchantKind, MerchantState } from '@shanhuo/contract/merchants/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { newId } from '#kernel/ids.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { organisationOf, registerOrganisation } from '#modules/accounts/index.ts';
import { licenceRow } from './licence.ts';
import { insertMerchant } from './merchant-store.ts';
import { contactPhoneOf } from './put-contact-phone.ts';

export interface RegisterMerchant {
  readonly id?: string;
  readonly county: number;
  readonly kind: MerchantKind;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly shortName: string;
  readonly regionCode: string;
  /** The village station or hub where its goods enter the network. */
  readonly originSiteId: string;
  readonly licence: LicenceBody;
  /** Where the payment provider pays it. */
  readonly providerAccount?: string | null;
  /** For a household that sells what it grew. */
  readonly householdId?: string | null;
  readonly intro?: string;
  readonly introEn?: string;
  /** By which number buyers reach it, as it is typed. */
  readonly contactPhone?: string;
  readonly fictional?: boolean;
  /** Whether numbers that say they are samples are taken, as a demo does; a fictional merchant has no others. */
  readonly takesSamples?: boolean;
  readonly state?: MerchantState;
}

const organisationKindOf: Readonly<Record<MerchantKind, OrganisationKind>> = {
  cooperative: 'cooperative',
  'family-farm': 'family-farm',
  firm: 'firm',
  workshop: 'workshop',
  'sole-trader': 'firm',
  household: 'household',
  carrier: 'carrier',
  'east-store': 'east-organisation',
};

/**
 * Registers a seller; it becomes an organisation of the same id. Refuses what `licenceRow` refuses of its licence, `merchant.phone-odd`,
 * `region.unknown`, and `organisation.unknown` when the origin site is not one of this county.
 */
export async function registerMerchant(
  tx: Tx,
  actor: Actor,
  command: RegisterMerchant,
): Promise<{ readonly id: string }> {
  const { id = newId(), county, kind, name, shortName, regionCode, originSiteId } = command;
  const { nameEn = null, fictional = false } = command;
  mustHold(actor, 'merchants.manage', { county, regionCode });
  const takesSamples = fictional || command.takesSamples === true;
  const licence = licenceRow(command.licence, { kind, takesSamples, known: [] });
  const origin = await organisationOf(tx, originSiteId);
  refuseUnless(origin?.county === county, 'organisation.unknown');
  const organisation = { id, county, kind: organisationKindOf[kind], name, nameEn, regionCode, fictional };
  await registerOrganisation(tx, actor, organisation);
  await insertMerchant(tx, {
    county,
    id,
    kind,
    name,
    nameEn,
    shortName,
    originSiteId,
    ...licence,
    providerAccount: command.providerAccount ?? null,
    householdId: command.householdId ?? null,
    intro: command.intro ?? '',
    introEn: command.introEn ?? '',
    contactPhone: contactPhoneOf(command.contactPhone ?? ''),
    fictional,
    state: command.state ?? 'active',
  });
  note(tx, actor, { county, action: 'merchants.register', subject: 'merchant', subjectId: id, detail: { kind } });
  return { id };
}
