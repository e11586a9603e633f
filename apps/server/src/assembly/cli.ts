import { whyNot } from './why-not.ts';

type Command = (args: readonly string[]) => Promise<number>;

/** Each command brings its own part of the house when it is asked for. */
const commands: Readonly<Record<string, Command>> = {
  prepare: async () => {
    const { prepare } = await import('./prepare.ts');
    await prepare(process.env);
    return 0;
  },
  'reset-demo': async () => {
    const { resetDemo } = await import('./prepare.ts');
    await resetDemo(process.env);
    return 0;
  },
  'begin-county': async (args) => {
    const { beginCountyCommand } = await import('./begin-county.ts');
    return beginCountyCommand(args);
  },
  backup: async (args) => {
    const { backUpCommand } = await import('./backup/commands.ts');
    return backUpCommand(args);
  },
  restore: async (args) => {
    const { restoreCommand } = await import('./backup/commands.ts');
    return restoreCommand(args);
  },
  journey: async (args) => {
    const { walkJourney } = await import('./journey/run.ts');
    return walkJourney(args);
  },
  structure: async () => {
    const { structure } = await import('./structure.ts');
    process.stdout.write(structure());
    return 0;
  },
  types: async () => {
    const { writeTableTypes } = await import('./table-types.ts');
    console.log((await writeTableTypes()) ? 'table types written' : 'table types were up to date');
    return 0;
  },
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  console.error(`unknown command "${name}"; known: ${Object.keys(commands).join(', ')}`);
  process.exitCode = 2;
} else {
  process.exitCode = await command(args).catch((error: unknown) => {
    console.error(whyNot(error));
    return 1;
  });
}
