import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { solveHere } from '@shanhuo/planner';
import type { SearchOrder, SearchWord } from './search.ts';

// On Linux this is the thread's own: the house's answers come first, the search takes what is left.
if (process.platform === 'linux') setPriority(10);

const { problem, seconds, iterations, seed } = workerData as SearchOrder;
const tell = (word: SearchWord): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(word);
};
const budget = iterations === null ? { seconds } : { iterations };
const { plan } = solveHere(problem, {
  ...budget,
  seed,
  onProgress: ({ cost, missing }) => tell({ kind: 'progress', cost, missing }),
});
tell({ kind: 'found', plan });
