import { refuse } from './error.ts';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const LENGTH_LIMIT = 200;

/** Base 58 (Bitcoin alphabet), as multibase `z` uses it for keys and proof values. */
export const toBase58 = (bytes: Uint8Array): string => {
  const digits: number[] = [];
  for (const byte of bytes) {
    let carry = byte;
    for (let at = 0; at < digits.length; at++) {
      carry += digits[at]! * 256;
      digits[at] = carry % 58;
      carry = Math.floor(carry / 58);
    }
    for (; carry > 0; carry = Math.floor(carry / 58)) digits.push(carry % 58);
  }
  const zeros = bytes.findIndex((byte) => byte !== 0);
  const lead = ALPHABET[0]!.repeat(zeros < 0 ? bytes.length : zeros);
  return (
    lead +
    digits
      .reverse()
      .map((digit) => ALPHABET[digit])
      .join('')
  );
};

/** Reads base 58. Keys and signatures are short, so longer text is refused before the quadratic work. Throws `base58`. */
export const fromBase58 = (text: string): Uint8Array => {
  if (text.length > LENGTH_LIMIT) return refuse('base58', 'The base 58 text is too long.');
  const bytes: number[] = [];
  for (const char of text) {
    let carry = ALPHABET.indexOf(char);
    if (carry < 0) return refuse('base58', 'The text holds a character outside base 58.');
    for (let at = 0; at < bytes.length; at++) {
      carry += bytes[at]! * 58;
      bytes[at] = carry & 255;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 255);
  }
  const zeros = text.search(/[^1]/);
  return Uint8Array.from([...Array<number>(zeros < 0 ? text.length : zeros).fill(0), ...bytes.reverse()]);
};
