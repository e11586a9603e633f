import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Keys that no clone shares: made at the first start, kept beside the data, replaced by the environment where set. */
export interface Secrets {
  readonly databasePassword: string;
  /** 32 bytes, base64: seals names, phones and addresses (`SHANHUO_FIELD_KEY`). */
  readonly fieldKey: string;
  /** Signs sessions (`SHANHUO_SESSION_SECRET`). */
  readonly sessionSecret: string;
}

const make = (): Secrets => ({
  databasePassword: randomBytes(24).toString('hex'),
  fieldKey: randomBytes(32).toString('base64'),
  sessionSecret: randomBytes(32).toString('base64'),
});

/** Reads the secrets of this installation, making them the first time. Whoever loses the file loses the sealed fields. */
export async function readSecrets(
  dataDir: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Secrets> {
  const path = join(dataDir, 'secrets.json');
  await mkdir(dataDir, { recursive: true });
  const stored = await readFile(path, 'utf8').then(
    (text) => JSON.parse(text) as Secrets,
    () => null,
  );
  const secrets = stored ?? make();
  if (stored === null) await writeFile(path, JSON.stringify(secrets, null, 2), { mode: 0o600, flag: 'wx' });
  return {
    ...secrets,
    fieldKey: env['SHANHUO_FIELD_KEY'] ?? secrets.fieldKey,
    sessionSecret: env['SHANHUO_SESSION_SECRET'] ?? secrets.sessionSecret,
  };
}
