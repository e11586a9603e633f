import { chmod, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: then it runs as `postgres` where that account exists, else as `nobody`. */
export async function runAs(): Promise<RunAs | null> {
  if (process.getuid?.() !== 0) return null;
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const account = ['postgres', 'nobody'].map((name) => accounts.find(([n]) => n === name)).find(Boolean);
  if (account === undefined)
    throw new Error('root can’t run PostgreSQL: add an account named postgres, or set DATABASE_URL');
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

const OTHERS_MAY_ENTER = 0o001;

/**
 * That other account must be able to walk to the binaries and the data. A folder of ours on the way that shuts others out
 * (a clone below a 0700 folder) gets the right to be walked through, not to be listed; answers the folders it opened.
 */
export async function openTheWay(path: string): Promise<string[]> {
  const opened: string[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode } = await stat(folder);
    if ((mode & OTHERS_MAY_ENTER) === 0) {
      await chmod(folder, (mode & 0o7777) | OTHERS_MAY_ENTER);
      opened.push(folder);
    }
    if (folder === dirname(folder)) return opened;
  }
}
