import { assert } from './assert.ts';

/** Checks that a number is whole fen within the safe range; anything else is a bug, not a refusal. */
export function fen(amount: number): number {
  assert(Number.isSafeInteger(amount), `not whole fen: ${amount}`);
  return amount;
}

/**
 * Price of a weight: fen per kilogram × grams, rounded half up to whole fen. This is the only place where weight
 * becomes money, so every slip, ledger row and report rounds alike.
 */
export function priceOfWeight(fenPerKg: number, grams: number): number {
  assert(fenPerKg >= 0 && grams >= 0, 'price and weight are not negative');
  const milliFen = BigInt(fen(fenPerKg)) * BigInt(grams);
  return Number((milliFen + 500n) / 1000n);
}

/** A rate in per mille of an amount, rounded down: what a rate does not reach stays with whoever gets the rest. */
export function perMilleOf(amountFen: number, perMille: number): number {
  assert(amountFen >= 0 && perMille >= 0, 'amount and rate are not negative');
  return Number((BigInt(fen(amountFen)) * BigInt(perMille)) / 1000n);
}

/**
 * Cuts an amount by weights with the largest-remainder method (Hamilton), so that the parts always add up to the
 * whole. Ties go to the earlier part. Weights are non-negative integers, at least one of them positive.
 */
export function cut(amountFen: number, weights: readonly number[]): number[] {
  fen(amountFen);
  assert(amountFen >= 0, 'an amount to cut is not negative');
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  assert(total > 0n, 'something must weigh');
  const whole = weights.map((weight) => {
    const product = BigInt(amountFen) * BigInt(weight);
    return { part: product / total, remainder: product % total };
  });
  let left = BigInt(amountFen) - whole.reduce((sum, { part }) => sum + part, 0n);
  const byRemainder = whole
    .map(({ remainder }, index) => ({ remainder, index }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1));
  for (const { index } of byRemainder) {
    if (left === 0n) break;
    const entry = whole[index];
    assert(entry !== undefined, 'index comes from the list itself');
    entry.part += 1n;
    left -= 1n;
  }
  return whole.map(({ part }) => Number(part));
}
