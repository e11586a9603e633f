import type { AnswerOf } from '@shanhuo/contract';
import type { logisticsEndpoints } from '@shanhuo/contract/logistics/index';
import type { Actor } from '#kernel/actor.ts';
import { brought } from '#kernel/brought.ts';
import type { Db } from '#kernel/database.ts';
import { Refusal, refusalOf } from '#kernel/refusal.ts';
import { inTransaction } from '#kernel/transaction.ts';
import { scanParcel, type ScanParcel } from './scan-parcel.ts';

export interface BroughtScans {
  readonly scans: readonly Omit<ScanParcel, 'county' | 'offline' | 'madeAt'>[];
  /** When the phone sent them, by its own clock. */
  readonly sentAt?: string;
}

/**
 * Applies the scans a phone brings, each in a transaction of its own, so that one refused scan doesn't hold up the rest.
 * Sending the batch again applies nothing twice: a scan is known by its id. A batch that holds nothing for the actor to
 * scan is refused as a whole (`permission.missing`).
 */
export async function scanBatch(
  db: Db,
  actor: Actor,
  county: number,
  { scans, sentAt }: BroughtScans,
): Promise<AnswerOf<typeof logisticsEndpoints.scanBatch>> {
  const results: AnswerOf<typeof logisticsEndpoints.scanBatch>['results'] = [];
  for (const scan of scans) {
    try {
      const { deviceTime } = scan;
      const command = { ...scan, county, ...brought({ deviceTime, sentAt }, actor.at) };
      const result = await inTransaction(db, (tx) => scanParcel(tx, actor, command));
      results.push({ id: scan.id, result, refusal: null });
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) throw error;
      results.push({ id: scan.id, result: null, refusal: refusal.code });
    }
  }
  if (results.every(({ refusal }) => refusal === 'permission.missing')) {
    throw new Refusal('permission.missing', { permission: 'logistics.scan' });
  }
  return { results };
}
