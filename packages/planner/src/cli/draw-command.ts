import { drawPlan } from '../draw/draw-plan.ts';
import type { Arguments } from './arguments.ts';
import { loadInstance, loadPlan } from './load.ts';

/** `draw FILE SOLUTION`: the plan as SVG on standard output. */
export function drawCommand(args: Arguments): number {
  const benchmark = loadInstance(args.files[0]);
  process.stdout.write(drawPlan(benchmark.problem, loadPlan(benchmark, args.files[1])));
  return 0;
}
