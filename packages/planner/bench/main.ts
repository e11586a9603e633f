// Measures the planner: node bench/main.ts gaps|county [--seconds 10,30] [--threads 1] [--seeds 1] [--clock wall|cpu]
import { countyTable } from './county.ts';
import { gapTable } from './gaps.ts';
import { readOptions } from './options.ts';

const [what = '', ...rest] = process.argv.slice(2);
const measurements = new Map([
  ['gaps', gapTable],
  ['county', countyTable],
]);
const measurement = measurements.get(what);
if (measurement) process.exitCode = (await measurement(readOptions(rest))) ? 0 : 1;
else {
  console.error('node bench/main.ts gaps|county [--seconds 10,30] [--threads 1] [--seeds 1] [--clock wall|cpu]');
  process.exitCode = 2;
}
