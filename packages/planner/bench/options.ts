import { parseArgs } from 'node:util';

/** What a measurement was asked for. */
export interface BenchOptions {
  /** Budgets, each measured by itself. */
  seconds: number[];
  threads: number;
  seeds: number[];
  /** Milliseconds: on the wall, or of computing by the calling thread, which other work on the machine does not stretch. */
  nowMs: (() => number) | undefined;
  clock: 'wall' | 'cpu';
  folder: string | undefined;
  /** Seconds of the long run that the county is held against. */
  long: number;
}

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function numbers(text: string, name: string): number[] {
  const list = text.split(',').map(Number);
  if (list.some((value) => !Number.isFinite(value) || value < 0)) throw new Error(`--${name}: ${text} is not a list`);
  return list;
}

/** Reads `--seconds 10,30 --threads 1 --seeds 1,2 --clock wall|cpu --folder DIR --long 600`. */
export function readOptions(argv: string[]): BenchOptions {
  const { values } = parseArgs({
    args: argv,
    options: {
      seconds: { type: 'string', default: '10' },
      threads: { type: 'string', default: '1' },
      seeds: { type: 'string', default: '1' },
      clock: { type: 'string', default: 'wall' },
      folder: { type: 'string' },
      long: { type: 'string', default: '600' },
    },
  });
  const { clock } = values;
  const threads = Number(values.threads);
  if (clock !== 'wall' && clock !== 'cpu') throw new Error('--clock is wall or cpu');
  if (clock === 'cpu' && threads > 1) throw new Error('--clock cpu counts one thread');
  return {
    seconds: numbers(values.seconds, 'seconds'),
    threads,
    seeds: numbers(values.seeds, 'seeds'),
    nowMs: clock === 'cpu' ? cpuMs : undefined,
    clock,
    folder: values.folder,
    long: Number(values.long),
  };
}
