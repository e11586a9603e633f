const LOT = /^[A-Z0-9]{2,8}-?\d{6}-?[2-9A-HJ-NP-Z]{5}$/;
const PARCEL = /^[2-9A-HJ-NP-Z]{12}$/;

/**
 * What a reader typed into the search, as a code that a trace page may know; null when it is rather a word. A parcel's
 * code has a digit in it nearly always, and twelve letters of pinyin have none.
 */
export function traceCodeIn(text: string): string | null {
  const code = text.trim().toUpperCase().replaceAll(/\s+/g, '');
  if (LOT.test(code)) return code;
  return PARCEL.test(code) && /\d/.test(code) ? code : null;
}
