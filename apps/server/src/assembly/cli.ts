import { walkJourney } from './journey/run.ts';
import { prepare, resetDemo } from './prepare.ts';
import { structure } from './structure.ts';
import { writeTableTypes } from './table-types.ts';

type Command = (args: readonly string[]) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  prepare: async () => {
    await prepare(process.env);
    return 0;
  },
  'reset-demo': async () => {
    await resetDemo(process.env);
    return 0;
  },
  journey: walkJourney,
  structure: async () => {
    process.stdout.write(structure());
    return 0;
  },
  types: async () => {
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
  process.exitCode = await command(args);
}
