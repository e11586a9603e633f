import { parseArgs } from 'node:util';
import { readTimestamp } from '../epcis/timestamp.ts';
import { Misuse } from './misuse.ts';

/** The command line taken apart. */
export interface Arguments {
  readonly words: readonly string[];
  readonly json: boolean;
  readonly prehash: boolean;
  readonly help: boolean;
  readonly now: number;
  readonly status: readonly string[];
}

const readNow = (text: string | undefined, clock: number): number => {
  if (text === undefined) return clock;
  const instant = readTimestamp(text);
  if (!instant) throw new Misuse('--now needs a date and time with a zone.');
  return instant.milliseconds;
};

/** Reads the command line. Throws Misuse for an option that does not exist. */
export const readArguments = (argv: readonly string[], clock: number): Arguments => {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        prehash: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        now: { type: 'string' },
        status: { type: 'string', multiple: true },
      },
    });
    const { json = false, prehash = false, help = false, now, status = [] } = values;
    return { words: positionals, json, prehash, help, now: readNow(now, clock), status };
  } catch (cause) {
    throw cause instanceof Misuse
      ? cause
      : new Misuse(cause instanceof Error ? cause.message : 'The options cannot be read.');
  }
};
