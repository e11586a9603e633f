import type { Static } from 'typebox';
import type { LogHead } from '@shanhuo/contract/provenance/index';
import type { Db } from '#kernel/database.ts';
import type { LogSigner } from '#kernel/log-signer.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { keyOfLog } from './checkpoint.ts';
import { findCheckpoint, findLog, type Log } from './log-store.ts';

export type Head = Static<typeof LogHead>;

/** A log with the signed word on its size. */
export interface OpenLog {
  readonly log: Log;
  readonly head: Head;
}

/** A county's log as others may check it, with its newest checkpoint or a day's last one; null while it is empty. */
export async function openLogOf(db: Db, signer: LogSigner, county: number, day?: string): Promise<OpenLog | null> {
  const log = await findLog(db, county);
  const checkpoint = log && (await findCheckpoint(db, county, day));
  if (log === undefined || checkpoint === undefined) return null;
  const { origin, begunAt } = log;
  return {
    log,
    head: {
      origin,
      key: keyOfLog(origin, signer),
      checkpoint: checkpoint.note,
      size: checkpoint.size,
      signedAt: checkpoint.at.toISOString(),
      begunAt: begunAt.toISOString(),
    },
  };
}

/** The same, and refuses `log.empty`. */
export async function mustOpenLog(db: Db, signer: LogSigner, county: number, day?: string): Promise<OpenLog> {
  const open = await openLogOf(db, signer, county, day);
  refuseUnless(open !== null, 'log.empty');
  return open;
}
