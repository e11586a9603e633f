import type { Clock } from '#kernel/clock.ts';
import type { Config } from '#kernel/config.ts';
import type { Db } from '#kernel/database.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { createAuth, type Auth } from './auth.ts';
import { grantsCache, type GrantsCache } from './grants-cache.ts';
import { sessionCache, type SessionCache } from './session-cache.ts';
import { smsPortOf, type SmsPort } from './sms-port.ts';

/** What accounts needs of the world outside. */
export interface Outside {
  readonly db: Db;
  readonly config: Config;
  readonly clock: Clock;
  readonly cipher: FieldCipher;
  readonly secret: string;
}

/** The front desk of one house: what the doorkeeper and the sign-in doors share. */
export interface Desk extends Outside {
  readonly sms: SmsPort;
  readonly auth: Auth;
  readonly sessions: SessionCache;
  readonly grants: GrantsCache;
}

const desks = new WeakMap<Db, Desk>();

/** The one desk of a house, made when it is first asked for. */
export function deskOf(outside: Outside): Desk {
  const found = desks.get(outside.db);
  if (found !== undefined) return found;
  const desk: Desk = {
    ...outside,
    sms: smsPortOf(outside.config.sms),
    auth: createAuth(outside),
    sessions: sessionCache(),
    grants: grantsCache(outside.db),
  };
  desks.set(outside.db, desk);
  return desk;
}
