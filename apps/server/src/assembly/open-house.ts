import { join } from 'node:path';
import { systemClock, type Clock } from '#kernel/clock.ts';
import type { Config } from '#kernel/config.ts';
import { openDatabase } from '#kernel/database.ts';
import { fieldCipher } from '#kernel/field-cipher.ts';
import { localFileStore } from '#kernel/file-store.ts';
import type { House } from '#kernel/house.ts';
import { logSigner } from '#kernel/log-signer.ts';
import { createDoorkeeper } from '#modules/accounts/index.ts';
import type { Secrets } from './secrets.ts';

export interface HouseOptions {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly databaseUrl: string;
  readonly clock?: Clock;
  readonly durable?: boolean;
  readonly onStatement?: (sql: string) => void;
}

/** Opens database, files, keys and door behind their small interfaces; nothing listens yet. */
export function openHouse(options: HouseOptions): House {
  const { config, secrets, databaseUrl, clock = systemClock, durable = true, onStatement } = options;
  const db = openDatabase({
    url: databaseUrl,
    connections: config.databaseConnections,
    durable,
    ...(onStatement && { onStatement }),
  });
  const masterKey = Buffer.from(secrets.fieldKey, 'base64');
  const outside = {
    config,
    db,
    clock,
    files: localFileStore(join(config.dataDir, 'files')),
    cipher: fieldCipher(masterKey),
    logSigner: logSigner(masterKey),
    secret: secrets.sessionSecret,
  };
  return { ...outside, doorkeeper: createDoorkeeper(outside) };
}
