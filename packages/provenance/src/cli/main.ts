import { readFileSync } from 'node:fs';
import { readArguments } from './arguments.ts';
import { runCommand } from './commands.ts';
import { Misuse, USAGE } from './misuse.ts';

const SIZE_LIMIT = 256 * 1024 * 1024;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const readText = (name: string): string => {
  try {
    const bytes = readFileSync(name === '-' ? 0 : name);
    if (bytes.length > SIZE_LIMIT) throw new Misuse(`${name} is larger than ${SIZE_LIMIT} bytes.`);
    return decoder.decode(bytes);
  } catch (cause) {
    throw cause instanceof Misuse
      ? cause
      : new Misuse(`${name} cannot be read: ${cause instanceof Error ? cause.message : 'unknown reason'}`);
  }
};

/** Runs the command line and returns the exit status: 0 valid, 1 invalid, 2 misuse. */
export const main = async (argv: readonly string[]): Promise<number> => {
  try {
    const given = readArguments(argv, Date.now());
    if (given.help) {
      process.stdout.write(USAGE);
      return 0;
    }
    const outcome = await runCommand(given, readText);
    process.stdout.write(given.json ? `${JSON.stringify(outcome.report)}\n` : outcome.text);
    return outcome.valid ? 0 : 1;
  } catch (cause) {
    if (!(cause instanceof Misuse)) throw cause;
    process.stderr.write(`${cause.message}\n\n${USAGE}`);
    return 2;
  }
};
