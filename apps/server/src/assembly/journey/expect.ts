import { isDeepStrictEqual } from 'node:util';
import { JourneyFailed } from './client.ts';

/** Says what was expected and what was found, and ends the journey, unless they are equal. */
export function expectEqual(found: unknown, expected: unknown, what: string): void {
  if (isDeepStrictEqual(found, expected)) return;
  throw new JourneyFailed(`${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
}

/** Ends the journey unless the value is there; answers it otherwise. */
export function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new JourneyFailed(`not found: ${what}`);
  return value;
}

const PATIENCE_MS = 20_000;

/** Asks again until the answer is there: the provider's callback and the house's news take their time. */
export async function eventually<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let pause = 50; ; pause = Math.min(pause * 1.5, 1000)) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > deadline) throw new JourneyFailed(`waited ${PATIENCE_MS / 1000} s in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
