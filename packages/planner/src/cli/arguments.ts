/** `command FILE [SOLUTION]` with `--name value` and `--flag` options. */
export interface Arguments {
  command: string;
  files: string[];
  options: Map<string, string>;
}

export class UsageError extends Error {
  override name = 'UsageError';
}

const FLAGS = new Set(['json']);
const VALUES = new Set(['seconds', 'threads', 'seed', 'solution', 'iterations', 'start']);

export function parseArguments(argv: string[]): Arguments {
  const [command = '', ...rest] = argv;
  const files: string[] = [];
  const options = new Map<string, string>();
  for (let i = 0; i < rest.length; i++) {
    const token = rest[i]!;
    if (!token.startsWith('--')) {
      files.push(token);
      continue;
    }
    const [name = '', inline] = token.slice(2).split('=', 2);
    if (FLAGS.has(name)) options.set(name, 'true');
    else if (VALUES.has(name)) options.set(name, inline ?? rest[++i] ?? '');
    else throw new UsageError(`unknown option --${name}`);
  }
  return { command, files, options };
}

/** A whole or broken number at least as large as a minimum, or the fallback when absent. */
export function numberOption(args: Arguments, name: string, fallback: number, minimum: number): number {
  const text = args.options.get(name);
  if (text === undefined) return fallback;
  const value = Number(text);
  if (text === '' || !Number.isFinite(value) || value < minimum)
    throw new UsageError(`--${name} must be a number, at least ${minimum}`);
  return value;
}

/** A whole number at least as large as a minimum, or the fallback when absent. */
export function wholeOption(args: Arguments, name: string, fallback: number, minimum: number): number {
  const value = numberOption(args, name, fallback, minimum);
  if (!Number.isInteger(value)) throw new UsageError(`--${name} must be a whole number`);
  return value;
}
