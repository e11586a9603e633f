import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { audienceOf } from '#assembly/audience.ts';
import { httpServer } from '#assembly/http-server.ts';
import { modules } from '#assembly/modules.ts';
import { openHouse } from '#assembly/open-house.ts';
import { startRelay } from '#assembly/relay.ts';
import { system, type Actor } from '#kernel/actor.ts';
import { readConfig } from '#kernel/config.ts';
import type { House } from '#kernel/house.ts';
import { newId } from '#kernel/ids.ts';
import { inTransaction, type Tx } from '#kernel/transaction.ts';
import { callerOf, testDoorkeeper, type Caller, type Who } from './caller.ts';
import { TEMPLATE, createDatabase, dropDatabase } from './clone.ts';

export interface TestHouse {
  readonly house: House;
  readonly app: Awaited<ReturnType<typeof httpServer>>;
  /** The clock that the edge asks; a test sets it. */
  readonly clock: { at: Date };
  /** Somebody at the door: `as({ role: 'station-keeper', county, organisationId })`, `as('visitor')`. */
  readonly as: (who: Who | 'visitor') => Caller;
  /** Runs a use case as the house itself, in its own transaction; for laying out what a test starts from. */
  readonly act: <T>(work: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>;
  /** Tells every event that was said, and what those say, until it is quiet. */
  readonly settle: () => Promise<void>;
  /** SQL statements sent since the last call; BEGIN and COMMIT are counted by the driver, not here. */
  readonly statements: () => string[];
  readonly close: () => Promise<void>;
}

/** The whole house on a fresh clone of the migrated template; nothing of ours is mocked. */
export async function openTestHouse({
  at = new Date('2026-11-23T01:00:00Z'),
  relay: tells = true,
  env = {},
  fieldKey = randomBytes(32).toString('base64'),
}: {
  at?: Date;
  relay?: boolean;
  /** What the operator set. */
  env?: Readonly<Record<string, string>>;
  /** 32 bytes, base64; for a test that opens the same data twice. */
  fieldKey?: string;
} = {}): Promise<TestHouse> {
  const clusterUrl = inject('clusterUrl');
  const name = `test_${newId().replaceAll('-', '')}`;
  const databaseUrl = await createDatabase(clusterUrl, name, TEMPLATE);
  const dataDir = await mkdtemp(join(tmpdir(), 'shanhuo-test-'));
  const clock = { at };
  const sent: string[] = [];
  const opened = openHouse({
    config: readConfig({ SHANHUO_DATA: dataDir, PORT: '0', SHANHUO_DB_CONNECTIONS: '12', ...env }, dataDir, 'test'),
    secrets: { databasePassword: '', fieldKey, sessionSecret: newId() + newId() },
    databaseUrl,
    clock: { now: () => clock.at },
    onStatement: (sql) => sent.push(sql),
  });
  const house: House = { ...opened, doorkeeper: testDoorkeeper(opened.doorkeeper, clock) };
  const app = await httpServer(house, modules, { logLevel: 'error', requestsPerMinute: 1_000_000 });
  const relay = startRelay(house.db, audienceOf(modules, house), app.log);
  if (!tells) await relay.stop();
  return {
    house,
    app,
    clock,
    as: (who) => callerOf(app, who),
    act: (work) => inTransaction(house.db, (tx) => work(tx, system(clock.at))),
    settle: relay.drain,
    // The relay looks for news every second; what it asks belongs to nobody's request.
    statements: () => sent.splice(0).filter((sql) => !sql.includes('from "kernel"."outbox"')),
    async close() {
      await app.close();
      await relay.stop();
      await house.db.destroy();
      await dropDatabase(clusterUrl, name);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
