import { createHmac, timingSafeEqual } from 'node:crypto';
import { utf8 } from '../encoding.ts';
import { refuse } from '../error.ts';
import { asPrinted, checkCharacter, isChecked, type RandomBytes, randomCharacters } from './alphabet.ts';

/** 26 characters of 31 are 128.8 bits: nobody guesses one, and they do not count up. */
const SERIAL_LENGTH = 26;
/** A GS1 serial (AI 21) has at most 20 characters; 19 random ones are 94 bits. */
const SHORT_LENGTH = 19;
const PIN_LENGTH = 8;

const withCheck = (body: string): string => body + checkCharacter(body);

/** A new serial for the visible code: 27 characters, or 20 with `short` where it must fit AI 21. */
export const newSerial = (random: RandomBytes, form: 'long' | 'short' = 'long'): string =>
  withCheck(randomCharacters(random, form === 'long' ? SERIAL_LENGTH : SHORT_LENGTH));

/** A new PIN for the covered field: eight random characters and a check character, so that a slip costs no try. */
export const newPin = (random: RandomBytes): string => withCheck(randomCharacters(random, PIN_LENGTH));

/** A serial as somebody typed or scanned it; null when it cannot be one. */
export const readSerial = (typed: string): string | null => {
  const code = asPrinted(typed.slice(0, 100));
  return isChecked(code) && (code.length === SERIAL_LENGTH + 1 || code.length === SHORT_LENGTH + 1) ? code : null;
};

/** A PIN as somebody typed it; null when it cannot be one, which must not count as a try. */
export const readPin = (typed: string): string | null => {
  const code = asPrinted(typed.slice(0, 100));
  return isChecked(code) && code.length === PIN_LENGTH + 1 ? code : null;
};

/** What is stored instead of a PIN: HMAC-SHA-256 under a secret key, bound to the serial. Throws `pin.key` for a short key. */
export const pinDigest = (key: Uint8Array, serial: string, pin: string): Uint8Array => {
  if (key.length < 32) refuse('pin.key', 'The key for PINs has at least 32 bytes.');
  return new Uint8Array(
    createHmac('sha256', key)
      .update(utf8(`${serial}\n${pin}`))
      .digest(),
  );
};

/** Compares a PIN with the stored digest in constant time. */
export const pinMatches = (key: Uint8Array, serial: string, pin: string, stored: Uint8Array): boolean => {
  const digest = pinDigest(key, serial, pin);
  return stored.length === digest.length && timingSafeEqual(digest, stored);
};
