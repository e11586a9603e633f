import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { say, type Event } from '#kernel/outbox.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { lockCertificate, setConfirmed, setRevoked, wordOnCertificate } from './certificate-store.ts';
import { mustLackPromise } from './issue-conformity.ts';
import { lockLots } from './lot-store.ts';

export interface CertificateKey {
  readonly county: number;
  readonly id: string;
}

/** A certificate no longer counts: what rests on it has to be looked at again. */
export type CertificateRevoked = Event<
  'quality.certificate-revoked',
  { readonly certificateId: string; readonly merchantId: string; readonly productId: string }
>;

/** Locks a certificate for an office of the county, which is never the merchant itself. */
async function forOffice(tx: Tx, actor: Actor, { county, id }: CertificateKey) {
  mustHold(actor, 'quality.confirm', { county, regionCode: String(county) });
  const certificate = await lockCertificate(tx, county, id);
  refuseUnless(certificate !== undefined, 'certificate.unknown');
  const isOwn = actor.grants.some(({ organisationId }) => organisationId === certificate.merchantId);
  refuseUnless(!isOwn, 'certificate.own-paper');
  return certificate;
}

/**
 * An office that saw the paper confirms a certificate, also one that was revoked by mistake; safe to repeat. A promise of
 * conformity needs no paper; one of a lot stays revoked when another counts by now. Refuses `certificate.unknown`,
 * `certificate.own-paper`, `certificate.no-paper` and `certificate.lot-has-one`.
 */
export async function confirmCertificate(tx: Tx, actor: Actor, key: CertificateKey): Promise<void> {
  const { kind, number, state, confirmedHow, fileKey, lotId } = await forOffice(tx, actor, key);
  if (state === 'confirmed' && confirmedHow === 'paper-seen') return;
  refuseUnless(fileKey !== null || kind === 'conformity', 'certificate.no-paper');
  if (kind === 'conformity' && state === 'revoked' && lotId !== null) {
    for (const lot of await lockLots(tx, key.county, [lotId])) await mustLackPromise(tx, key.county, lot);
  }
  await setConfirmed(tx, key.county, key.id, actor);
  const said = { certificateId: key.id, word: 'confirmed', how: 'paper-seen' } as const;
  atEnd(tx, wordOnCertificate(actor, key.county, said));
  note(tx, actor, {
    county: key.county,
    action: 'quality.confirm-certificate',
    subject: 'certificate',
    subjectId: key.id,
    detail: { kind, number },
  });
}

export interface RevokeCertificate extends CertificateKey {
  readonly reason: string;
}

/**
 * An office says why a certificate no longer counts; safe to repeat. Refuses `certificate.unknown` and
 * `certificate.own-paper`.
 */
export async function revokeCertificate(tx: Tx, actor: Actor, { reason, ...key }: RevokeCertificate): Promise<void> {
  const { kind, number, state, merchantId, productId } = await forOffice(tx, actor, key);
  if (state === 'revoked') return;
  await setRevoked(tx, key.county, key.id, reason, actor);
  atEnd(tx, wordOnCertificate(actor, key.county, { certificateId: key.id, word: 'revoked', why: reason }));
  note(tx, actor, {
    county: key.county,
    action: 'quality.revoke-certificate',
    subject: 'certificate',
    subjectId: key.id,
    detail: { kind, number, reason },
  });
  say<CertificateRevoked>(tx, actor, {
    type: 'quality.certificate-revoked',
    county: key.county,
    payload: { certificateId: key.id, merchantId, productId },
  });
}
