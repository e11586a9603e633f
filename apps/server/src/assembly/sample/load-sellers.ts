import type { OrganisationKind } from '@shanhuo/contract/accounts/shapes';
import type { MerchantKind } from '@shanhuo/contract/merchants/shapes';
import type { Actor } from '#kernel/actor.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import type { Tx } from '#kernel/transaction.ts';
import { registerOrganisation } from '#modules/accounts/index.ts';
import { enrolHousehold, putBankAccount, registerMerchant } from '#modules/merchants/index.ts';
import type { SampleMerchant, Xianfeng } from '../../../../../samples/xianfeng/index.ts';
import { COUNTY, type Known } from './known.ts';

const bodyKinds: Readonly<Record<string, OrganisationKind>> = {
  'county-bureau': 'county-office',
  'service-centre': 'centre',
  regulator: 'county-office',
  auditor: 'county-office',
  'east-work-team': 'east-organisation',
};

/** Offices of the county and organisations of the east side. */
export async function loadOrganisations(tx: Tx, actor: Actor, { merchants }: Xianfeng, known: Known): Promise<void> {
  for (const body of merchants.publicBodies) {
    await registerOrganisation(tx, actor, {
      id: known.organisations.add(body.code),
      county: Number(body.region.slice(0, 6)),
      kind: bodyKinds[body.kind] ?? 'county-office',
      name: body.nameZh,
      nameEn: body.nameEn,
      regionCode: body.region,
    });
  }
  for (const east of merchants.east) {
    await registerOrganisation(tx, actor, {
      id: known.organisations.add(east.code),
      county: Number(east.county),
      kind: 'east-organisation',
      name: east.nameZh,
      nameEn: east.nameEn,
      regionCode: east.township,
      fictional: true,
    });
  }
}

/** About 120 households at their stations; how each wants to be named goes with its consent. */
export async function loadHouseholds(
  tx: Tx,
  actor: Actor,
  { households }: Xianfeng,
  known: Known,
  cipher: FieldCipher,
): Promise<void> {
  for (const household of households.households) {
    await enrolHousehold(
      tx,
      actor,
      {
        id: known.households.add(household.code),
        county: COUNTY,
        code: household.code,
        name: household.displayName,
        villageCode: household.villageCode,
        stationId: known.sites.of(household.station),
        naming: household.naming,
        payKind: household.preferredPay,
        elder: household.elder,
        cardNo: household.cardNumber,
        consentText: CONSENT_TEXT,
        fictional: true,
      },
      cipher,
    );
  }
}

/** Version of the text that was read to every household when it was enrolled. */
const CONSENT_TEXT = 'household-2026-01';

const merchantKinds: Readonly<Record<SampleMerchant['kind'], MerchantKind>> = {
  cooperative: 'cooperative',
  'cooperative-union': 'cooperative',
  consortium: 'cooperative',
  company: 'firm',
  'small-workshop': 'workshop',
  'family-farm': 'family-farm',
  'individual-business': 'sole-trader',
  carrier: 'carrier',
  'self-grown-household': 'household',
};

/** The cooperatives and firms, each with the station or hub of its township from which its parcels start. */
export async function loadMerchants(tx: Tx, actor: Actor, sample: Xianfeng, known: Known): Promise<void> {
  for (const merchant of sample.merchants.merchants) {
    const household = merchant.household;
    await registerMerchant(tx, actor, {
      id: known.merchants.add(merchant.code),
      county: COUNTY,
      kind: merchantKinds[merchant.kind],
      name: merchant.nameZh,
      nameEn: merchant.nameEn,
      shortName: merchant.shortZh,
      regionCode: merchant.township,
      originSiteId: known.sites.of(originOf(sample, merchant)),
      householdId: household === undefined ? null : known.households.of(household),
      intro: merchant.introZh,
      introEn: merchant.introEn,
      contactPhone: merchant.phone,
      // A household has no account at the payment provider: it is paid through its station.
      providerAccount: household === undefined ? `sandbox-${merchant.code.toLowerCase()}` : null,
      fictional: true,
      state: 'active',
      licence: licenceOf(merchant),
    });
  }
}

/** Where each is paid by transfer; a household is paid in cash. The numbers are no bank's. */
export async function loadAccounts(
  tx: Tx,
  actor: Actor,
  { merchants }: Xianfeng,
  known: Known,
  cipher: FieldCipher,
): Promise<void> {
  for (const [index, merchant] of merchants.merchants.entries()) {
    if (merchant.household !== undefined) continue;
    const number = `6200000000000${String(index).padStart(3, '0')}`;
    const account = { holder: merchant.nameZh, bank: merchants.bankZh, number };
    const merchantId = known.merchants.of(merchant.code);
    await putBankAccount(tx, actor, { county: COUNTY, merchantId, ...account }, cipher);
  }
}

function licenceOf({ kind, licenceNo, foodLicence, statement, statementEn }: SampleMerchant) {
  if (licenceNo === null) {
    return {
      licenceKind: 'self-grown-statement' as const,
      ...(statement !== null && { statement }),
      ...(statementEn !== undefined && { statementEn }),
    };
  }
  return {
    licenceKind: kind === 'small-workshop' ? ('workshop-registration' as const) : ('business-licence' as const),
    licenceNo,
    ...(foodLicence !== null && { foodLicenceNo: foodLicence }),
  };
}

/**
 * A household's goods start at its own station; a firm's at the first station of its township that has a van, and at
 * one whose keeper is among the demo's people where there is one: so a parcel can be followed by hand from its start.
 */
function originOf({ network, households, people }: Xianfeng, merchant: SampleMerchant): string {
  const own = households.households.find(({ code }) => code === merchant.household);
  if (own !== undefined) return own.station;
  const near = network.stations.filter(({ villageCode }) => villageCode.startsWith(merchant.township));
  const driven = near.filter(({ transportAgreement }) => transportAgreement);
  const kept = new Set(people.people.map(({ scope }) => scope.code));
  const station = driven.find(({ code }) => kept.has(code)) ?? driven[0] ?? near[0];
  return station?.code ?? network.centre.code;
}
