import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Db } from './database.ts';
import type { FileStore } from './file-store.ts';
import type { FieldCipher } from './field-cipher.ts';

/** Tells who knocks; the accounts module answers it, the edge asks it. */
export interface Doorkeeper {
  actorOf(request: { headers: Record<string, string | string[] | undefined>; id: string }): Promise<import('./actor.ts').Actor>;
}

/** What assembly gives to every module: the database and the outside world behind small interfaces. */
export interface House {
  readonly config: Config;
  readonly db: Db;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly cipher: FieldCipher;
  readonly doorkeeper: Doorkeeper;
}
