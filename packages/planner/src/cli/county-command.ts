import { mountainCounty } from '../generate/mountain-county.ts';
import { writeProblem } from '../model/write-problem.ts';
import { type Arguments, numberOption, UsageError } from './arguments.ts';

/** `county STATIONS`: a generated mountain county in our own format, on standard output. */
export function countyCommand(args: Arguments): number {
  const stations = Number(args.files[0] ?? '165');
  if (!Number.isInteger(stations) || stations < 1) throw new UsageError('STATIONS must be a whole number above 0');
  process.stdout.write(`${writeProblem(mountainCounty(stations, numberOption(args, 'seed', 1, 0)))}\n`);
  return 0;
}
