import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { keepDocument } from '#kernel/document.ts';
import type { FileStore } from '#kernel/file-store.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { lockCertificate, setCertificateFile } from './certificate-store.ts';

export interface PutCertificateFile {
  readonly county: number;
  readonly id: string;
  readonly base64: string;
}

/**
 * Keeps the paper of a certificate; what an office has seen is not exchanged behind its back. Refuses `certificate.unknown`,
 * `certificate.paper-stays` and `document.unreadable`.
 */
export async function putCertificateFile(
  tx: Tx,
  actor: Actor,
  { county, id, base64 }: PutCertificateFile,
  files: FileStore,
): Promise<void> {
  const certificate = await lockCertificate(tx, county, id);
  refuseUnless(certificate !== undefined, 'certificate.unknown');
  const place = { county, organisationId: certificate.merchantId, regionCode: String(county) };
  mustHold(actor, 'quality.certify', place);
  const { state, confirmedHow, fileKey } = certificate;
  const isUnseen = state === 'given' || (confirmedHow === 'stood-before' && fileKey === null);
  refuseUnless(state !== 'revoked' && isUnseen, 'certificate.paper-stays');
  await setCertificateFile(tx, county, id, await keepDocument(files, `certificates/${county}/${id}`, actor.at, base64));
  note(tx, actor, { county, action: 'quality.put-certificate-file', subject: 'certificate', subjectId: id });
}
