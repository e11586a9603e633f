/**
 * Thirty-one characters that stay apart when read aloud or typed: digits and capitals without I, L, O, Q and U.
 * Thirty-one is prime, which lets one check character find every single wrong character and every swap of two.
 */
export const ALPHABET = '0123456789ABCDEFGHJKMNPRSTVWXYZ';
const SIZE = ALPHABET.length;

/** What people type for characters that we never print. */
const SLIPS: Readonly<Record<string, string>> = { O: '0', Q: '0', I: '1', L: '1', U: 'V' };

/** What a person typed, as the characters that were printed: capitals, half width, no spaces or hyphens, slips mended. */
export const asPrinted = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐‑–—_.]/g, '')
    .replace(/[OQILU]/g, (char) => SLIPS[char]!);

/**
 * The check character of a code: with it, the sum of value × position from the right is zero modulo 31. Positions 1 to
 * 30 are distinct and not zero modulo a prime, so a single wrong character and any two swapped ones always show, the
 * check character among them. The code must use ALPHABET only.
 */
export const checkCharacter = (body: string): string => {
  let sum = 0;
  for (let at = 0; at < body.length; at++) sum += ALPHABET.indexOf(body[at]!) * (body.length + 1 - at);
  return ALPHABET[(SIZE - (sum % SIZE)) % SIZE]!;
};

/** True when every character is one of the alphabet's. */
export const isPrintable = (code: string): boolean => /^[0-9A-HJKMNPRSTV-Z]*$/.test(code);

/** True for 2 to 30 characters of the alphabet of which the last checks the others. */
export const isChecked = (code: string): boolean =>
  code.length >= 2 && code.length <= 30 && isPrintable(code) && checkCharacter(code.slice(0, -1)) === code.at(-1);

/** Gives that many random bytes, as crypto.randomBytes does. */
export type RandomBytes = (count: number) => Uint8Array;

/** Random characters without bias: bytes from 248 up are thrown away, because 248 is the last multiple of 31 in a byte. */
export const randomCharacters = (random: RandomBytes, count: number): string => {
  let text = '';
  while (text.length < count)
    for (const byte of random(count * 2)) if (byte < 8 * SIZE && text.length < count) text += ALPHABET[byte % SIZE];
  return text;
};

/** Cuts a code into groups of four for printing. */
export const inGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');
