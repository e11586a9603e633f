import type { Static } from 'typebox';
import type { Payout } from '@shanhuo/contract/settlement/shapes';
import { holds, type Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import type { Db } from '#kernel/database.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { organisationOf } from '#modules/accounts/index.ts';
import { householdOf } from '#modules/merchants/index.ts';
import { namesOf } from './party-names.ts';
import { findPayout, type PayoutRow } from './payout-store.ts';

type PayoutView = Static<typeof Payout>;

/** A payout that was recorded in this transaction, or before by a replay of the same. */
export async function payoutOf(db: Db, county: number, id: string): Promise<PayoutView> {
  const row = await findPayout(db, county, id);
  assert(row !== undefined, 'it was recorded');
  return view(db, row);
}

export interface SeePayout {
  readonly county: number;
  readonly id: string;
  readonly language?: 'zh' | 'en';
}

/**
 * The slip of a payout, for whoever paid it out and whoever serves the household. Refuses `payout.unknown`, also for others.
 */
export async function seePayout(db: Db, actor: Actor, { county, id, language = 'zh' }: SeePayout) {
  const row = await findPayout(db, county, id);
  const source = row?.siteId ?? row?.agentId ?? null;
  const household = row?.partyKind === 'household' ? await householdOf(db, county, row.partyId) : undefined;
  const serves = household && { organisationId: household.stationId, regionCode: household.villageCode };
  const mayRead = [{ organisationId: source }, ...(serves === undefined ? [] : [serves])].some((place) =>
    holds(actor, 'settlement.pay-household', { county, ...place }),
  );
  refuseUnless(row !== undefined && mayRead, 'payout.unknown');
  const keeper = source === null ? undefined : await organisationOf(db, source);
  const payout = await view(db, row);
  const isEnglish = language === 'en';
  const partyName = isEnglish ? (household?.publicNameEn ?? payout.partyName) : payout.partyName;
  return {
    payout: { ...payout, partyName },
    householdCode: household?.code ?? null,
    keeperOrganisation: (isEnglish ? keeper?.nameEn : null) ?? keeper?.name ?? null,
  };
}

async function view(db: Db, row: PayoutRow): Promise<PayoutView> {
  const { id, number, partyId, amountFen, siteId, agentId, leftFen } = row;
  const partyKind = row.partyKind as PayoutView['partyKind'];
  const names = await namesOf(db, row.county, [{ partyKind, partyId }]);
  const partyName = names.get(partyId) ?? '';
  const way = row.way as PayoutView['way'];
  const at = row.at.toISOString();
  return { id, number, partyKind, partyId, partyName, amountFen, way, siteId, agentId, at, leftFen };
}
