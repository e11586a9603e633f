import { type Arguments, parseArguments, UsageError } from './cli/arguments.ts';
import { checkCommand } from './cli/check-command.ts';
import { countyCommand } from './cli/county-command.ts';
import { drawCommand } from './cli/draw-command.ts';
import { solveCommand } from './cli/solve-command.ts';
import { InstanceError } from './formats/instance-error.ts';
import { ProblemError } from './model/problem-error.ts';

const USAGE = `shanhuo-plan solve FILE [--seconds N] [--threads T] [--seed S] [--iterations I] [--start SOLUTION] [--solution OUT] [--json]
shanhuo-plan check FILE SOLUTION [--json]
shanhuo-plan draw FILE SOLUTION > plan.svg
shanhuo-plan county STATIONS [--seed S] > county.json`;

const COMMANDS: Record<string, (args: Arguments) => number | Promise<number>> = {
  solve: solveCommand,
  check: checkCommand,
  draw: drawCommand,
  county: countyCommand,
};

/** The command line; answers the exit code: 0 feasible, 1 not feasible, 2 refused. */
export async function main(argv: string[]): Promise<number> {
  try {
    const args = parseArguments(argv);
    const command = COMMANDS[args.command];
    if (!command)
      throw new UsageError(args.command === '' ? 'a command is missing' : `unknown command ${args.command}`);
    return await command(args);
  } catch (error) {
    const known = error instanceof UsageError || error instanceof InstanceError || error instanceof ProblemError;
    // A file that is not there, a folder, a place we may not write to.
    const unreachable = error instanceof Error && 'syscall' in error;
    if (!known && !unreachable) throw error;
    console.error(error.message);
    if (error instanceof UsageError) console.error(USAGE);
    return 2;
  }
}
