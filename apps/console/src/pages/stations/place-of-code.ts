const TOWNSHIP_DIGITS = 9;

/** Township and village of a region's code, as two fields show them; a county's code is neither. */
export const placeOfCode = (code: string) => ({
  township: code.length >= TOWNSHIP_DIGITS ? code.slice(0, TOWNSHIP_DIGITS) : '',
  village: code.length > TOWNSHIP_DIGITS ? code : '',
});

/** The code that the two fields say; `known` where neither is chosen. */
export const codeOfPlace = (
  { township, village }: { readonly township: string; readonly village: string },
  known: string,
): string => village || township || known;
