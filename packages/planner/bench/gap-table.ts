// Prints the README's table of gaps: node bench/gap-table.ts [seconds] [threads] [seeds] [folder]
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readInstance } from '../src/formats/read-instance.ts';
import { solve } from '../src/solve.ts';

interface Known {
  file: string;
  family: string;
  bks: number;
}

const [seconds = '10', threads = '1', seeds = '1', given] = process.argv.slice(2);
const folder = given ?? join(import.meta.dirname, '../../../../shared/benchmarks/vrp');
if (!existsSync(join(folder, 'bks.json'))) {
  console.error(`no benchmark files at ${folder}; give their folder as the fourth argument`);
  process.exit(2);
}

const known = JSON.parse(readFileSync(join(folder, 'bks.json'), 'utf8')) as Record<string, Known>;
console.log(`| instance | family | best known | cost | gap | feasible | seconds | threads | seeds |`);
console.log('|---|---|---|---|---|---|---|---|---|');
const gaps: number[] = [];
for (const [name, { file, bks }] of Object.entries(known)) {
  const benchmark = readInstance(readFileSync(join(folder, file), 'utf8'), basename(file));
  const costs: number[] = [];
  let feasible = true;
  for (const seed of seeds.split(',').map(Number)) {
    const result = await solve(benchmark.problem, { seconds: Number(seconds), threads: Number(threads), seed });
    feasible &&= result.feasible;
    costs.push(benchmark.costOf(result.plan));
  }
  const cost = costs.reduce((sum, one) => sum + one, 0) / costs.length;
  const gap = (cost / bks - 1) * 100;
  gaps.push(gap);
  const shown = Math.round(cost * 100) / 100;
  console.log(
    `| ${name} | ${benchmark.family} | ${bks} | ${shown} | ${gap.toFixed(2)} % | ${feasible ? 'yes' : 'NO'} | ${seconds} | ${threads} | ${seeds} |`,
  );
}
console.log(`| mean | | | | ${(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toFixed(2)} % | | | | |`);
