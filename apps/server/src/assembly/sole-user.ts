import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes this process the only user of a data folder, so that a second start doesn't stop the first one's database.
 * A mark left by a killed process is taken over. Answers how to give it back.
 */
export async function becomeSoleUser(dataDir: string): Promise<() => Promise<void>> {
  const mark = join(dataDir, 'in-use.pid');
  await mkdir(dataDir, { recursive: true });
  const holder = Number(await readFile(mark, 'utf8').catch(() => ''));
  if (holder > 0 && holder !== process.pid && (await isOurs(holder))) {
    throw new Error(
      `${dataDir} is in use by process ${holder}: stop that one first, or set SHANHUO_DATA to another folder`,
    );
  }
  await writeFile(mark, String(process.pid));
  return () => rm(mark, { force: true });
}

/** Whether a process lives and is one of ours: the number may have been given to a stranger since. */
async function isOurs(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return commandLine === null || /apps\/server\/src\/(main|assembly\/cli)\.ts/.test(commandLine);
}
