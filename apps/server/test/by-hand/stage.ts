import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runServer } from '../running-server.ts';
import { startChromium } from './chromium.ts';
import { newParty, type Party } from './party.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const CLI = join(ROOT, 'apps/server/src/assembly/cli.ts');
const PREPARE_MS = 300_000;

/** The faces that have to be built before somebody can walk through them; empty when all are there. */
export const missingFaces = ['shop/dist/server', 'shop/dist/client', 'station/dist', 'console/dist'].filter(
  (face) => !existsSync(join(ROOT, 'apps', face)),
);

export interface Stage {
  readonly base: string;
  readonly party: Party;
  readonly close: () => Promise<void>;
}

/**
 * A sample county of its own behind the real server, and a browser in front of it. Everything goes again at the end.
 * `SHANHUO_WALK_BASE=http://…` walks through a house that runs already instead.
 */
export async function openStage(): Promise<Stage> {
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (let next = closing.pop(); next !== undefined; next = closing.pop()) await next();
  };
  try {
    const base = process.env['SHANHUO_WALK_BASE'] ?? (await openHouse(closing));
    const browser = await startChromium();
    closing.push(() => browser.close());
    return { base, party: newParty(browser, base), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openHouse(closing: (() => Promise<void>)[]): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'shanhuo-by-hand-'));
  closing.push(() => rm(dataDir, { recursive: true, force: true }));
  const env = { SHANHUO_DATA: dataDir, HOST: '127.0.0.1', NODE_ENV: 'production' };
  await prepare(env);
  const server = await runServer(env);
  closing.push(server.stop);
  return server.base;
}

/** As `npm start` does it the first time. */
async function prepare(env: Readonly<Record<string, string>>): Promise<void> {
  const child = spawn(process.execPath, [CLI, 'prepare'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: PREPARE_MS,
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the sample county was not prepared (${code}): ${said}`);
}
