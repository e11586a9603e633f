import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { portsOf, seatsFor } from '../src/parallel/meeting-place.ts';

const ROUNDS = 200;

/** Hands its number and the round in every round, at its own pace, and tells what it got of all. */
const THREAD = `
  const { parentPort, workerData } = require('node:worker_threads');
  import(workerData.module).then(({ companyAt }) => {
    const company = companyAt(workerData.seat);
    const got = [];
    for (let round = 0; round < workerData.rounds; round++) {
      const until = performance.now() + Math.random() * (company.thread === round % 3 ? 1 : 0.05);
      while (performance.now() < until);
      got.push(company.share(company.thread + ':' + round).join(' '));
    }
    parentPort.postMessage(got);
  });
`;

test.each([1, 2, 3])(
  'what %i threads hand one another comes to all of them, round by round and in order',
  async (threads) => {
    const module = new URL('../src/parallel/meeting-place.ts', import.meta.url).href;
    const all = await Promise.all(
      seatsFor(threads).map((seat) => {
        const workerData = { module, seat, rounds: ROUNDS };
        const worker = new Worker(THREAD, { eval: true, workerData, transferList: portsOf(seat) });
        return new Promise<string[]>((resolve, reject) => worker.once('message', resolve).once('error', reject));
      }),
    );
    const due = Array.from({ length: ROUNDS }, (_, round) =>
      Array.from({ length: threads }, (_, thread) => `${thread}:${round}`).join(' '),
    );
    for (const got of all) expect(got).toEqual(due);
  },
);
