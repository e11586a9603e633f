import type { HouseholdCorrection, PayKind } from '@shanhuo/contract/merchants/index';
import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { organisationOf } from '#modules/accounts/index.ts';
import { openName, sealName } from './household-secrets.ts';
import { placesOf } from './enrol-household.ts';
import { lockHousehold, updateHousehold } from './household-store.ts';
import { mustServe } from './must-serve.ts';
import { initialsOf, publicNames, spelled } from './naming.ts';

export interface CorrectHousehold extends HouseholdCorrection {
  readonly county: number;
  readonly householdId: string;
}

/**
 * Corrects what a household was enrolled with; what the command doesn't give stays. Its public name is worked out anew by
 * the choice it made. One that moves to another station is that station's from now on: its keeper sees it, weighs for it and
 * pays it, and the old one no longer does; what was recorded stays where it was. The note says which facts changed and between
 * which stations it moved, never a name or a village. Refuses `household.unknown`, `permission.missing`,
 * `household.withdrawn`, `household.name-missing`, `region.unknown` for what is no village of this county, and
 * `household.station-closed` for what is no open station of it.
 */
export async function correctHousehold(
  tx: Tx,
  actor: Actor,
  command: CorrectHousehold,
  cipher: FieldCipher,
): Promise<void> {
  const { county, householdId } = command;
  await lockHousehold(tx, county, householdId);
  const household = await mustServe(tx, actor, county, householdId);
  refuseUnless(household.withdrawnAt === null, 'household.withdrawn');
  const before = {
    name: openName(cipher, household.nameSealed),
    village: household.villageCode,
    station: household.stationId,
    pay: household.payKind as PayKind,
  };
  const after = {
    name: command.name?.trim() ?? before.name,
    village: command.villageCode ?? before.village,
    station: command.stationId ?? before.station,
    pay: command.payKind ?? before.pay,
  };
  refuseUnless(after.name !== '', 'household.name-missing');
  const changed = (['name', 'village', 'station', 'pay'] as const).filter((part) => before[part] !== after[part]);
  if (changed.length === 0) return;
  const places = await placesOf(tx, county, after.village);
  if (changed.includes('station')) await mustBeOpen(tx, county, after.station);

  const { code, naming } = household;
  const choice = naming as Parameters<typeof publicNames>[0]['choice'];
  const { zh, en } = publicNames({ choice, code, name: after.name, ...places });
  await updateHousehold(tx, county, householdId, {
    ...(changed.includes('name') && {
      nameSealed: sealName(cipher, after.name),
      pinyin: spelled(after.name),
      initials: initialsOf(after.name),
    }),
    villageCode: after.village,
    stationId: after.station,
    payKind: after.pay,
    publicName: zh,
    publicNameEn: en,
  });
  const moved = changed.includes('station') && { stationId: { from: before.station, to: after.station } };
  const detail = { changed, ...moved };
  note(tx, actor, {
    county,
    action: 'merchants.correct-household',
    subject: 'household',
    subjectId: householdId,
    detail,
  });
}

async function mustBeOpen(tx: Tx, county: number, stationId: string): Promise<void> {
  const station = await organisationOf(tx, stationId);
  const isOpen = station?.county === county && station.kind === 'station' && station.active;
  refuseUnless(isOpen, 'household.station-closed');
}
