import { parentPort, workerData } from 'node:worker_threads';
import { Searcher } from '../search/searcher.ts';
import { cancellable, iterationClock, wallClock } from '../search/stop-clock.ts';
import { companyAt } from './meeting-place.ts';
import type { Answer, Order, WorkerStart } from './messages.ts';

const start = workerData as WorkerStart;
const now = (): number => performance.timeOrigin + performance.now();
const budget =
  start.iterations === null ? wallClock(now, start.fromMs, start.untilMs) : iterationClock(start.iterations);
const clock = cancellable(budget, () => Atomics.load(start.cancel, 0) === 1);
const searcher = new Searcher(start.problem, start.seed, clock);
searcher.begin(clock, () => {}, start.warmStart ?? undefined, companyAt(start.seat));

function answer(message: Answer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort!.postMessage(message);
}

parentPort!.on('message', (order: Order) => {
  if (order.elite) searcher.meet(order.elite);
  searcher.advance(clock, order.until, (progress) => answer({ kind: 'progress', progress }));
  answer({ kind: 'reached', elite: searcher.elite(), plan: searcher.plan(), iterations: searcher.iterations });
  if (order.until >= 1) parentPort!.close();
});
