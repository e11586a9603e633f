import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { assert } from '#kernel/assert.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import {
  insertCertificate,
  wordOnCertificate,
  type CertificateFacts,
  type CertificateRow,
} from './certificate-store.ts';
import { conformitiesOf, insertConformity, promiserOf, type ConformityBasis } from './conformity-store.ts';
import { cardWords } from './card.zh.ts';
import { lotFacts } from './lot-reads.ts';
import { lockLots } from './lot-store.ts';
import { originsOf } from './origins-of.ts';
import { tracedLots } from './trace-store.ts';

export interface IssueConformity {
  readonly county: number;
  readonly id: string;
  readonly lotId: string;
  /** What the promise rests on, at least one. */
  readonly bases: readonly ConformityBasis[];
}

/** How a promise stands when it has just been made: it counts at once, with no office in between. */
const JUST_GIVEN = {
  hasFile: false,
  state: 'given',
  counts: true,
  confirmedAt: null,
  confirmedHow: null,
  revokedAt: null,
  revokedWhy: null,
} as const;

/**
 * The owner of a lot promises that all of it conforms; the law wants one for each batch, and a new one when goods are packed
 * anew. What it says is the lot's own: product, weight, where it grew, the day. It is a certificate like others from then on,
 * and is revoked, never changed. Refuses `lot.unknown`, `lot.not-usable` (used up or voided), `lot.held`,
 * `lot.merchant-unknown`, `certificate.not-own-lot`, `certificate.lot-has-one` and `certificate.no-contact`.
 */
export async function issueConformity(tx: Tx, actor: Actor, command: IssueConformity): Promise<CertificateRow> {
  const { county, id, lotId, bases } = command;
  const [lot] = await lockLots(tx, county, [lotId]);
  refuseUnless(lot !== undefined, 'lot.unknown');
  const { ownerId: merchantId, productId, code } = lot;
  mustHold(actor, 'quality.certify', { county, organisationId: merchantId });
  // Whoever promises answers for it: no office does that for a seller.
  const isOwn = actor.kind === 'system' || actor.grants.some(({ organisationId }) => organisationId === merchantId);
  refuseUnless(isOwn, 'certificate.not-own-lot');
  refuseUnless(lot.state === 'open', 'lot.not-usable', { code });
  refuseUnless(!lot.held, 'lot.held', { code });
  const issued = await mustLackPromise(tx, county, lot);
  const promiser = await promiserOf(tx, county, merchantId);
  refuseUnless(promiser !== undefined, 'lot.merchant-unknown');
  refuseUnless(promiser.phone !== null, 'certificate.no-contact');

  const whole = (await lotFacts(tx, county, [lotId])).get(lotId);
  assert(whole !== undefined, 'a locked lot is there');
  const { initialGrams: grams, boxGrams } = whole;
  const facts = {
    id,
    merchantId,
    productId,
    lotId,
    kind: 'conformity' as const,
    issuer: promiser.name,
    issuedOn: dayOf(actor.at),
    validUntil: null,
  };
  const certificate = await insertNumbered(tx, county, facts, { code, issued, at: actor.at });
  await insertConformity(tx, {
    county,
    certificateId: id,
    lotId,
    grams,
    boxes: boxGrams === null ? null : grams / boxGrams,
    ...(await originTold(tx, county, lotId)),
    phone: promiser.phone,
    bases,
    byPerson: actor.personId,
  });
  atEnd(tx, wordOnCertificate(actor, county, { certificateId: id, word: 'given' }));
  note(tx, actor, {
    county,
    action: 'quality.issue-conformity',
    subject: 'certificate',
    subjectId: id,
    detail: { lotId, number: certificate.number, weightGrams: grams, bases: [...bases] },
  });
  return { ...certificate, ...JUST_GIVEN };
}

/** Answers how many promises there were of a locked lot. Refuses `certificate.lot-has-one` where one of them counts. */
export async function mustLackPromise(
  tx: Tx,
  county: number,
  { id, code }: { readonly id: string; readonly code: string },
): Promise<number> {
  const { issued, counts } = await conformitiesOf(tx, county, id);
  refuseUnless(!counts, 'certificate.lot-has-one', { code });
  return issued;
}

/** Under the next number of its lot; one that somebody wrote on a paper given by hand is passed by. */
async function insertNumbered(
  tx: Tx,
  county: number,
  facts: Omit<CertificateFacts, 'number'>,
  { code, issued, at }: { readonly code: string; readonly issued: number; readonly at: Date },
): Promise<CertificateFacts> {
  for (let nth = issued + 1; ; nth += 1) {
    const certificate = { ...facts, number: nth === 1 ? `HGZ-${code}` : `HGZ-${code}-${nth}` };
    if (await insertCertificate(tx, county, certificate, at)) return certificate;
  }
}

const PLACES_TOLD = 3;

/** Where it grew, as a card says it, and whether nobody else than its owner grew it. The card is a paper in Chinese. */
async function originTold(db: Db, county: number, lotId: string): Promise<{ origin: string; grown: boolean }> {
  const origins = await originsOf(db, county, [lotId]);
  const lots = await tracedLots(db, county, [lotId, ...origins.map(({ harvestLotId }) => harvestLotId)], 'zh');
  const places = origins.map(({ harvestLotId }) => {
    const lot = lots.get(harvestLotId);
    return lot?.village ?? lot?.ownerPlace ?? '';
  });
  const known = [...new Set(places)].filter((place) => place !== '').toSorted((a, b) => (a < b ? -1 : 1));
  const shown = known.slice(0, PLACES_TOLD).join(cardWords.and) || cardWords.county;
  const isMore = known.length > PLACES_TOLD;
  return {
    origin: isMore ? cardWords.places.replace('{shown}', shown).replace('{n}', String(known.length)) : shown,
    grown: origins.every(({ householdId }) => householdId === null),
  };
}
