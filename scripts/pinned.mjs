// Runs on whatever Node the machine has (20 or newer) and brings up the pinned one that npm installs.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const pinnedNode = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const stamp = join(root, 'node_modules', '.shanhuo-lock');

/** Runs a command to its end with our terminal; answers its exit status. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      ...options,
    });
    // Ctrl-C reaches the child through the terminal, and a stop signal to us is passed on: it ends first, then we do.
    const forward = (signal) => child.kill(signal);
    const wait = () => undefined;
    process.on('SIGINT', wait);
    process.on('SIGTERM', forward);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', wait);
      process.off('SIGTERM', forward);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/** Installs what the lockfile names, unless this very lockfile is installed already. */
export async function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(pinnedNode) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing packages (the first time takes a minute or two) …');
  // Not `npm ci`: it refuses a lockfile when a registry lacks some other platform's optional package; this keeps to the
  // lockfile's versions all the same and leaves it as it is. The pinned Node and what builds the faces are needed in
  // production, too.
  const status = await run('npm', [
    'install',
    '--include=dev',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (status !== 0) process.exit(status);
  writeFileSync(stamp, lock);
}

/** Runs a file of ours on the pinned Node. */
export const runPinned = (args, options) => run(pinnedNode, args, options);
