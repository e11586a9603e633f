import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { binaries, type Binaries } from './binaries.ts';
import { stopLeftOver } from './left-over.ts';
import { openTheWay, runAs, type RunAs } from './run-as.ts';

export interface Cluster {
  readonly url: (database: string) => string;
  readonly stop: () => Promise<void>;
}

export interface ClusterOptions {
  readonly dir: string;
  readonly password: string;
  /** Extra server settings, e.g. `fsync=off` for a throw-away test cluster. */
  readonly settings?: readonly string[];
  readonly say?: (line: string) => void;
}

/** Starts the embedded PostgreSQL on a free loopback port, making the cluster the first time. */
export async function startCluster({ dir, password, settings = [], say = () => undefined }: ClusterOptions) {
  const found = await binaries();
  const account = await runAs();
  if (account !== null) {
    await mkdir(dir, { recursive: true });
    for (const path of [found.postgres, dir]) {
      for (const folder of await openTheWay(path)) say(`made ${folder} passable for the database's account`);
    }
    await chown(dir, account.uid, account.gid);
  }
  if (!(await exists(join(dir, 'PG_VERSION')))) await initialise(found, dir, password, account);
  await stopLeftOver(dir);
  const port = await freePort();
  const server = await launch(found, dir, port, settings, account);
  return {
    url: (database: string) => embeddedUrl(password, port, database),
    stop: () => stop(server),
  } satisfies Cluster;
}

export const embeddedUrl = (password: string, port: number, database: string): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function initialise(found: Binaries, dir: string, password: string, account: RunAs | null): Promise<void> {
  // A half-made cluster of an interrupted first start has no PG_VERSION at its end: begin again.
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const passwordFile = join(tmpdir(), `shanhuo-${randomBytes(8).toString('hex')}`);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account !== null) {
    await chown(dir, account.uid, account.gid);
    await chown(passwordFile, account.uid, account.gid);
  }
  try {
    const flags = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'];
    const locale = ['--locale-provider=builtin', '--locale=C.UTF-8', '--lc-messages=C', '--no-sync'];
    const child = spawn(found.initdb, ['-D', dir, ...flags, ...locale], { ...account, cwd: tmpdir() });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`initdb failed: ${said}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

const BASE_SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'shared_buffers=256MB',
  // Our statements are many and short; compiling a plan never pays here.
  'jit=off',
  // Everything hot is in memory, and disks that seek are gone: a row by its key is cheaper than a small table read through.
  'random_page_cost=1.1',
  // Lists join nine tables in the order they are to be read; to weigh all other orders took fifty times as long as to read.
  'join_collapse_limit=6',
  'from_collapse_limit=6',
  'max_connections=120',
  'timezone=UTC',
];

async function launch(found: Binaries, dir: string, port: number, settings: readonly string[], account: RunAs | null) {
  const flags = [...BASE_SETTINGS, ...settings].flatMap((setting) => ['-c', setting]);
  // Its own session: Ctrl-C in the terminal must reach the server first, which drains and then stops the database.
  const child = spawn(found.postgres, ['-D', dir, '-p', String(port), ...flags], {
    ...account,
    cwd: dirname(dir),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      if (said.includes('ready to accept connections')) resolve();
    });
    child.once('close', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });
  return child;
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGINT');
  await once(server, 'exit');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
