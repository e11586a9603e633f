import type { AnswerOf } from '@shanhuo/contract';
import type { qualityEndpoints } from '@shanhuo/contract/quality/index';
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { sightOf } from '#kernel/sight.ts';
import { namesAround, readCertificates } from './certificate-store.ts';
import type { CertificateKey } from './confirm-certificate.ts';

/** One certificate in sight with whose it is and of what. Refuses `certificate.unknown`, also for one out of sight. */
export async function seeCertificate(
  db: Db,
  actor: Actor,
  { county, id }: CertificateKey,
): Promise<AnswerOf<typeof qualityEndpoints.getCertificate>> {
  const [certificate] = await readCertificates(db, county, sightOf(actor, 'quality.see-lots', county), {
    id,
    limit: 1,
  });
  refuseUnless(certificate !== undefined, 'certificate.unknown');
  return { certificate, ...(await namesAround(db, county, certificate)) };
}
