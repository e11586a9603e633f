import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

export interface RunningServer {
  readonly base: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** A free loopback port; loads never leave this machine. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Starts one of our files in its own process and waits until it answers. */
export async function startServer(
  file: string,
  env: Readonly<Record<string, string>>,
  ready: (output: string) => string | null,
): Promise<RunningServer> {
  const child = spawn(process.execPath, [join(ROOT, file)], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const base = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = ready(said);
      if (found !== null) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}: ${said}`)));
  });
  return { base, pid: child.pid ?? 0, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Runs one of our commands to its end. */
export async function runCommand(args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, 'apps/server/src/assembly/cli.ts'), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
}

/** The embedded database's address, as the running house uses it. */
export async function databaseOf(folder: string): Promise<string> {
  const { databasePassword } = JSON.parse(await readFile(join(folder, 'secrets.json'), 'utf8')) as {
    databasePassword: string;
  };
  const [, , , databasePort] = (await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n');
  return `postgres://postgres:${databasePassword}@127.0.0.1:${databasePort}/shanhuo`;
}
