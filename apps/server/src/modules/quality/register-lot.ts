import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { mustBeInUse } from '#modules/catalog/index.ts';
import { gradeExists, originSiteOf } from './lot-store.ts';
import { makeLot, type MadeLot } from './make-lot.ts';
import { traceEvent } from './trace-event.ts';

export interface RegisterLot {
  readonly county: number;
  readonly id: string;
  readonly merchantId: string;
  readonly productId: string;
  readonly grade: string;
  readonly weightGrams: number;
}

/**
 * Registers what a merchant grew or made itself, so that it can be packed and traced like what a station took in.
 * Refuses `lot.merchant-unknown`, `lot.goods-unknown`, `product.retired` and `grade.retired`.
 */
export async function registerLot(tx: Tx, actor: Actor, command: RegisterLot): Promise<MadeLot> {
  const { county, id, merchantId, productId, grade, weightGrams } = command;
  mustHold(actor, 'quality.grade', { county, organisationId: merchantId });
  const site = await originSiteOf(tx, county, merchantId);
  refuseUnless(site !== null, 'lot.merchant-unknown');
  refuseUnless(await gradeExists(tx, county, productId, grade), 'lot.goods-unknown');
  await mustBeInUse(tx, { county, productId, grades: [grade] });
  const lot = await makeLot(tx, actor, {
    id,
    county,
    kind: 'harvest',
    siteCode: site.code,
    productId,
    grade,
    ownerId: merchantId,
    consignment: false,
    weightGrams,
  });
  traceEvent(tx, actor, { county, lotId: lot.id, kind: 'made', organisationId: merchantId });
  note(tx, actor, {
    county,
    action: 'quality.register-lot',
    subject: 'lot',
    subjectId: lot.id,
    detail: { weightGrams },
  });
  return lot;
}
