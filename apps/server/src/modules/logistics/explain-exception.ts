import type { Static } from 'typebox';
import type { Explanation } from '@shanhuo/contract/logistics/index';
import { holds, mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { sightOf } from '#kernel/sight.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { siteOf } from '#modules/network/index.ts';
import { exceptionOf, explain } from './exception-store.ts';
import { readParcels } from './parcel-reads.ts';
import { lockParcelById } from './parcel-store.ts';

export interface ExplainException extends Static<typeof Explanation> {
  readonly county: number;
  readonly parcelId: string;
}

/**
 * Somebody has asked what lay behind a scan that nobody expected, and says it in words: the exception is closed. The people
 * of the site where it was scanned may, and the county's centre for every site. It stays closed whatever scans come later; a
 * new one that surprises opens an exception of its own. The words stay with the parcel; the audit note has none, since they
 * may name a person. Refuses `parcel.unknown`, also for one out of sight, `parcel.exception-unknown`,
 * `parcel.words-missing` and `parcel.exception-explained`.
 */
export async function explainException(tx: Tx, actor: Actor, command: ExplainException): Promise<void> {
  const { county, parcelId, scanId, kind } = command;
  const sight = sightOf(actor, 'logistics.see', county);
  const [parcel] = await readParcels(tx, county, sight, { ids: [parcelId], limit: 1 });
  refuseUnless(parcel !== undefined, 'parcel.unknown', { code: '' });
  // Scans hold the same lock, so none changes what is explained here.
  await lockParcelById(tx, county, parcelId);
  const exception = await exceptionOf(tx, county, { parcelId, scanId, kind });
  refuseUnless(exception !== undefined, 'parcel.exception-unknown');
  const { siteId } = exception;
  const regionCode = (await siteOf(tx, county, siteId))?.regionCode ?? null;
  mustHold(actor, 'logistics.explain', { county, organisationId: siteId, regionCode });
  const words = command.words.trim();
  refuseUnless(words !== '', 'parcel.words-missing');
  refuseUnless(exception.explainedAt === null, 'parcel.exception-explained');
  const isCentre = holds(actor, 'logistics.explain', { county, regionCode: String(county) });
  const said = { at: actor.at, by: actor.personId, from: isCentre ? ('centre' as const) : ('site' as const), words };
  atEnd(tx, explain(county, { scanId, kind }, said));
  note(tx, actor, {
    county,
    action: 'logistics.explain-exception',
    subject: 'parcel',
    subjectId: parcelId,
    detail: { exceptions: [kind], siteId },
  });
}
