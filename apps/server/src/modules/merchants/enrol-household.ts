import { randomInt } from 'node:crypto';
import type { NamingChoice, PayKind } from '@shanhuo/contract/merchants/index';
import { assert } from '#kernel/assert.ts';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { newId } from '#kernel/ids.ts';
import { Refusal, refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { giveConsent, organisationOf } from '#modules/accounts/index.ts';
import { regionPath } from '#modules/regions/index.ts';
import { findByCard, insertHousehold } from './household-store.ts';
import { blindCard, sealCard, sealName } from './household-secrets.ts';
import { initialsOf, publicNames, spelled } from './naming.ts';

export interface EnrolHousehold {
  readonly id?: string;
  readonly county: number;
  /** C-0412; without one the house makes one up. */
  readonly code?: string;
  readonly name: string;
  readonly villageCode: string;
  readonly stationId: string;
  readonly naming: NamingChoice;
  readonly payKind: PayKind;
  readonly elder: boolean;
  readonly cardNo?: string;
  /** Version of the text that was read out and agreed to. */
  readonly consentText: string;
  readonly fictional?: boolean;
}

export interface EnrolledHousehold {
  readonly id: string;
  readonly code: string;
}

/**
 * Enrols a household at a station: its name and card are sealed, its consent is kept, and its public name is worked out
 * from its own choice. Refuses `organisation.unknown` (no such station here), `region.unknown`, `household.code-taken`,
 * `household.card-taken`.
 */
export async function enrolHousehold(
  tx: Tx,
  actor: Actor,
  command: EnrolHousehold,
  cipher: FieldCipher,
): Promise<EnrolledHousehold> {
  const { id = newId(), county, name, villageCode, stationId, naming, payKind, elder, cardNo, consentText } = command;
  mustHold(actor, 'households.enrol', { county, organisationId: stationId, regionCode: villageCode });
  const station = await organisationOf(tx, stationId);
  refuseUnless(station?.county === county, 'organisation.unknown');
  const places = await placesOf(tx, county, villageCode);
  const cardBlind = cardNo === undefined ? null : blindCard(cipher, cardNo);
  if (cardBlind !== null) {
    refuseUnless((await findByCard(tx, county, cardBlind)) === undefined, 'household.card-taken');
  }
  const textVersion = consentText;
  const consent = { subjectKind: 'household', subjectId: id, purpose: 'household-ledger', textVersion } as const;
  const { id: consentId } = await giveConsent(tx, actor, consent);
  const row = {
    county,
    id,
    villageCode,
    stationId,
    nameSealed: sealName(cipher, name),
    pinyin: spelled(name),
    initials: initialsOf(name),
    naming,
    cardSealed: cardNo === undefined ? null : sealCard(cipher, cardNo),
    cardBlind,
    payKind,
    elder,
    consentId,
    fictional: command.fictional ?? false,
    enrolledAt: actor.at,
  };
  const code = await insertWithCode(command.code, async (tried) => {
    const { zh, en } = publicNames({ choice: naming, code: tried, name, ...places });
    return insertHousehold(tx, { ...row, code: tried, publicName: zh, publicNameEn: en });
  });
  note(tx, actor, { county, action: 'merchants.enrol-household', subject: 'household', subjectId: id });
  return { id, code };
}

/** The village and its township; refuses `region.unknown` when they are not of this county. */
export async function placesOf(tx: Tx, county: number, villageCode: string) {
  const path = await regionPath(tx, villageCode);
  const [township, village] = [path.at(-2), path.at(-1)];
  refuseUnless(villageCode.startsWith(String(county)) && village?.level === 'village', 'region.unknown');
  assert(township !== undefined, 'a village lies in a township');
  return { township, village };
}

const MADE_UP_TRIES = 8;

/** Writes under the given code, or under one made up at random so that it tells nobody how many households there are. */
async function insertWithCode(given: string | undefined, insert: (code: string) => Promise<boolean>): Promise<string> {
  if (given !== undefined) {
    refuseUnless(await insert(given), 'household.code-taken', { code: given });
    return given;
  }
  for (let tries = 0; tries < MADE_UP_TRIES; tries += 1) {
    const code = `C-${randomInt(100_000, 1_000_000)}`;
    if (await insert(code)) return code;
  }
  throw new Refusal('household.code-taken', { code: '' });
}
