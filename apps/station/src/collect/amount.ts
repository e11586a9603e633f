/**
 * Price of a weight as the server works it out: fen per kilogram × grams, rounded half up to whole fen. In big integers,
 * because the product leaves the exact range of numbers.
 */
export function amountOf(fenPerKg: number, grams: number): number {
  return Number((BigInt(fenPerKg) * BigInt(grams) + 500n) / 1000n);
}
