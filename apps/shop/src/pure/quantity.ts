/** A number of boxes as somebody typed it, from 1 up to what can be had; null for what is no number. */
export function quantityIn(typed: string, max: number): number | null {
  const digits = typed.normalize('NFKC').trim();
  if (!/^\d{1,6}$/.test(digits)) return null;
  return Math.min(Math.max(1, max), Math.max(1, Number(digits)));
}
