import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

/** Unpacked once per installation, beside what npm installed, and not into a folder that others write to. */
const HOME = join(import.meta.dirname, '../../../../node_modules/.cache/by-hand');
const PATIENCE_MS = 60_000;

/** Why no Chromium can be started here; null where it can. What npm brings is built for one platform. */
export const noChromium =
  process.platform === 'linux' && process.arch === 'x64'
    ? null
    : `the Chromium that npm brings runs on linux x64, this is ${process.platform} ${process.arch}`;

/** Starts the Chromium that npm brought; the libraries that it needs come along where the machine lacks them. */
export async function startChromium(): Promise<Browser> {
  await mkdir(HOME, { recursive: true });
  const { chromium } = await import('playwright-core');
  const { executablePath, args } = await unpack();
  return chromium.launch({
    executablePath,
    args: args.filter((one) => one !== '--single-process'),
    env: { ...process.env, ...missingOf(executablePath) },
    headless: true,
    timeout: PATIENCE_MS,
  });
}

/** The package decides by the environment what it unpacks, and where to: all of it, into our folder. */
async function unpack(): Promise<{ executablePath: string; args: readonly string[] }> {
  const wanted = { TMPDIR: HOME, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
  const kept = { ...process.env };
  Object.assign(process.env, wanted);
  try {
    const { default: brought } = await import('@sparticuz/chromium');
    return { executablePath: await brought.executablePath(), args: brought.args };
  } finally {
    for (const name of [...Object.keys(wanted), 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      if (kept[name] === undefined) delete process.env[name];
      else process.env[name] = kept[name];
    }
  }
}

/** The machine's own libraries and fonts come first: pictures in Chinese need a Chinese font. */
function missingOf(executable: string): Record<string, string> {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  const hasAll = typeof stdout === 'string' && stdout !== '' && !stdout.includes('not found');
  return {
    ...(!hasAll && { LD_LIBRARY_PATH: join(HOME, 'al2023', 'lib') }),
    ...(!existsSync('/etc/fonts') && { FONTCONFIG_PATH: join(HOME, 'fonts') }),
  };
}
