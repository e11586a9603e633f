import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import {
  dealsIn,
  insertCertificate,
  productExists,
  wordOnCertificate,
  type CertificateFacts,
  type CertificateRow,
} from './certificate-store.ts';
import { mustLackPromise } from './issue-conformity.ts';
import { lockLots, originSiteOf } from './lot-store.ts';

export interface GiveCertificate extends CertificateFacts {
  readonly county: number;
}

/**
 * Records a certificate of a product that the merchant deals in, or of one lot of it. The centre may do it for any merchant.
 * Until an office confirms it, it proves nothing; a promise of conformity stands by itself. Refuses `lot.merchant-unknown`,
 * `lot.goods-unknown`, `lot.unknown`, `certificate.dates`, `certificate.not-own-goods`, `certificate.lot-has-one` and
 * `certificate.known`.
 */
export async function giveCertificate(tx: Tx, actor: Actor, command: GiveCertificate): Promise<CertificateRow> {
  const { county, ...certificate } = command;
  const { merchantId, productId, lotId, issuedOn, validUntil } = certificate;
  mustHold(actor, 'quality.certify', { county, organisationId: merchantId, regionCode: String(county) });
  refuseUnless(validUntil === null || validUntil >= issuedOn, 'certificate.dates');
  refuseUnless((await originSiteOf(tx, county, merchantId)) !== null, 'lot.merchant-unknown');
  refuseUnless(await productExists(tx, county, productId), 'lot.goods-unknown');
  if (lotId !== null) {
    const [lot] = await lockLots(tx, county, [lotId]);
    refuseUnless(lot?.productId === productId && lot.ownerId === merchantId, 'lot.unknown');
    if (certificate.kind === 'conformity') await mustLackPromise(tx, county, lot);
  }
  refuseUnless(await dealsIn(tx, county, merchantId, productId), 'certificate.not-own-goods');
  const isNew = await insertCertificate(tx, county, certificate, actor.at);
  refuseUnless(isNew, 'certificate.known');
  atEnd(tx, wordOnCertificate(actor, county, { certificateId: certificate.id, word: 'given' }));
  note(tx, actor, {
    county,
    action: 'quality.give-certificate',
    subject: 'certificate',
    subjectId: certificate.id,
    detail: { kind: certificate.kind, number: certificate.number },
  });
  return {
    ...certificate,
    hasFile: false,
    state: 'given',
    counts: certificate.kind === 'conformity',
    confirmedAt: null,
    confirmedHow: null,
    revokedAt: null,
    revokedWhy: null,
  };
}
