import type { Insertable } from 'kysely';
import { builtOnce } from '#kernel/built-once.ts';
import type { PaymentCallback } from '#kernel/database.generated.ts';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import { changeOf, rowInto, type Write } from '#kernel/write.ts';
import type { Outcome } from './apply-trade.ts';

/** News as it came; its key says no where this event of the provider was stored before. */
export const insertCallback = (callback: Insertable<PaymentCallback>): Write => rowInto('payment.callback', callback);

export interface CallbackKey {
  readonly county: number;
  readonly provider: string;
  readonly eventId: string;
}

/** The stored news, held until the end of the transaction. */
export async function lockCallback(tx: Tx, { county, provider, eventId }: CallbackKey) {
  const [stored] = await locked(tx, county, provider, eventId);
  return stored;
}

const locked = builtOnce((db, county: number, provider: string, eventId: string) =>
  db
    .selectFrom('payment.callback')
    .select(['payload', 'appliedAt'])
    .where('county', '=', county)
    .where('provider', '=', provider)
    .where('providerEventId', '=', eventId)
    .forUpdate(),
);

export const applied = (
  { county, provider, eventId: providerEventId }: CallbackKey,
  at: Date,
  outcome: Outcome,
): Write => changeOf('payment.callback', { county, provider, providerEventId }, { appliedAt: at, outcome });

export const callbacksOf = async (db: Db, county: number, paymentId: string) =>
  db
    .selectFrom('payment.callback')
    .select(['providerEventId', 'kind', 'receivedAt', 'appliedAt', 'outcome'])
    .where('county', '=', county)
    .where('paymentId', '=', paymentId)
    .orderBy('receivedAt')
    .execute();
