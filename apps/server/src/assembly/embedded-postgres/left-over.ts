import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const PATIENCE_MS = 30_000;

/**
 * After a kill -9 of the server its database may still run. It is asked to shut down fast (everything that was answered
 * is on disk already) and waited for, so that one cluster never has two servers.
 */
export async function stopLeftOver(clusterDir: string): Promise<void> {
  const pidFile = await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => null);
  const [pidLine, dirLine] = pidFile?.split('\n') ?? [];
  const pid = Number(pidLine);
  if (!Number.isInteger(pid) || pid <= 1 || dirLine !== clusterDir || !(await isPostgres(pid))) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isAlive(pid); waited += 100) {
    if (waited > PATIENCE_MS) throw new Error(`an earlier database server (process ${pid}) does not stop`);
    await sleep(100);
  }
}

/** A process number may have been given to somebody else since; where /proc can tell, it does. */
async function isPostgres(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return commandLine === null || commandLine.includes('postgres');
}
