import { checkPlan } from '../check/check-plan.ts';
import type { Arguments } from './arguments.ts';
import { loadInstance, loadPlan } from './load.ts';

/** `check FILE SOLUTION`: the validator's word on a solution. */
export function checkCommand(args: Arguments): number {
  const benchmark = loadInstance(args.files[0]);
  const plan = loadPlan(benchmark, args.files[1]);
  const verdict = checkPlan(benchmark.problem, plan);
  const missing = verdict.missing.map((stop) => benchmark.problem.stops[stop]!.id);
  const cost = benchmark.costOf(plan);
  const { feasible, findings } = verdict;
  if (args.options.has('json'))
    console.log(
      JSON.stringify({ instance: benchmark.problem.name, family: benchmark.family, cost, feasible, missing, findings }),
    );
  else {
    console.log(`${benchmark.problem.name}: ${feasible ? 'feasible' : 'NOT feasible'}, cost ${cost}`);
    for (const { rule, where, text } of findings) console.log(`${where}: ${rule}: ${text}`);
    if (missing.length > 0) console.log(`not served: ${missing.join(' ')}`);
  }
  return feasible ? 0 : 1;
}
