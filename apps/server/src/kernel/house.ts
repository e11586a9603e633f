import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from './actor.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Db } from './database.ts';
import type { FileStore } from './file-store.ts';
import type { FieldCipher } from './field-cipher.ts';
import type { LogSigner } from './log-signer.ts';

/** Tells who knocks; the accounts module answers it, the edge asks it. */
export interface Doorkeeper {
  /** `reply` is there so that a first-time visitor can be given their cookie. */
  actorOf(request: FastifyRequest, reply: FastifyReply): Promise<Actor>;
}

/** What assembly gives to every module: the database and the outside world behind small interfaces. */
export interface House {
  readonly config: Config;
  readonly db: Db;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly cipher: FieldCipher;
  /** Signs what a county's log says of itself. */
  readonly logSigner: LogSigner;
  /** Signs what leaves and comes back: sessions, cookies, links. Never leaves the process. */
  readonly secret: string;
  readonly doorkeeper: Doorkeeper;
}
