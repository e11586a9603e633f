import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readConfig } from '#kernel/config.ts';
import { openInstallation, ROOT } from '../installation.ts';
import { backUp } from './back-up.ts';
import type { Manifest } from './manifest.ts';
import { reachData } from './running.ts';
import { restore } from './restore.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `npm run backup -- FOLDER`, also while the house is open. */
export async function backUpCommand(args: readonly string[]): Promise<number> {
  const folder = folderOf(args, 'npm run backup -- FOLDER');
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const config = readConfig(process.env, ROOT, version);
  const place = await reachData(config, process.env);
  try {
    const filesDir = join(config.dataDir, 'files');
    const manifest = await backUp({ databaseUrl: place.url, filesDir, version, at: new Date() }, folder);
    say(`Backed up ${sumOf(manifest)} into ${folder}.`);
    say(
      `The keys are not in it. Keep ${join(config.dataDir, 'secrets.json')} in another place: without it nobody can read the names, phones and addresses of the backup; with both, everybody can.`,
    );
    return 0;
  } finally {
    await place.stop();
  }
}

/** `npm run restore -- FOLDER`, into an empty installation that is not running. */
export async function restoreCommand(args: readonly string[]): Promise<number> {
  const folder = folderOf(args, 'npm run restore -- FOLDER');
  const { house, databaseUrl, close } = await openInstallation(process.env);
  try {
    const manifest = await restore(house, databaseUrl, folder);
    say(
      `Brought back ${sumOf(manifest)}, as they were at ${manifest.at}. Start the house with SHANHUO_SAMPLE as it was.`,
    );
    return 0;
  } finally {
    await house.db.destroy();
    await close();
  }
}

function folderOf([folder, ...others]: readonly string[], usage: string): string {
  if (folder === undefined || others.length > 0) throw new Error(`Say the folder: ${usage}`);
  return resolve(ROOT, folder);
}

const sumOf = ({ tables, files }: Manifest): string =>
  `${tables.length} tables with ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows, and ${files} files`;
