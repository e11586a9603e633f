import { writeTableTypes } from './table-types.ts';

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  types: async () => {
    const changed = await writeTableTypes();
    console.log(changed ? 'table types written' : 'table types were up to date');
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
