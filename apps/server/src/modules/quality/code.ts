import { randomInt } from 'node:crypto';

/** No 0, O, 1, I or L: a keeper reads these codes out over a bad line. 31 is prime, which the check relies on. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** These stand in site codes and dates only; they borrow the values of five letters, so that all digits differ. */
const ELSEWHERE = '01ILO';
const FIRST_LETTER = 8;

const valueOf = (character: string): number => {
  const value = ALPHABET.indexOf(character);
  return value >= 0 ? value : FIRST_LETTER + ELSEWHERE.indexOf(character);
};

const randomText = (length: number): string =>
  Array.from({ length }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');

/**
 * The check character of a code without dashes: values weighted by place, modulo 31. One wrong character, or two
 * neighbours swapped, gives another check character.
 */
export const checkCharacter = (text: string): string => {
  const sum = Array.from(text).reduce((total, character, index) => total + valueOf(character) * (index + 1), 0);
  return ALPHABET.charAt(sum % ALPHABET.length);
};

const RANDOM_IN_LOT = 4;
const RANDOM_IN_TRACE = 11;
const LOT_TAIL = 6 + RANDOM_IN_LOT + 1;

/** A lot code of a site and a day (`YYYY-MM-DD`): `TY07-261123-4K7QH`. */
export function newLotCode(siteCode: string, day: string): string {
  const site = siteCode.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  const date = day.replaceAll('-', '').slice(2);
  const random = randomText(RANDOM_IN_LOT);
  return `${site}-${date}-${random}${checkCharacter(site + date + random)}`;
}

/** The trace code of a parcel: twelve characters nobody can guess, since whoever holds it sees the way it went. */
export function newTraceCode(): string {
  const random = randomText(RANDOM_IN_TRACE);
  return random + checkCharacter(random);
}

/**
 * Reads a code as scanned or typed: case, spaces and dashes don't matter. Answers its kind and how it is written, or
 * null when the check character says that it was misread.
 */
export function readCode(text: string): { readonly kind: 'lot' | 'parcel'; readonly code: string } | null {
  const plain = text.toUpperCase().replaceAll(/[\s-]/g, '');
  if (!/^[0-9A-Z]{12,20}$/.test(plain)) return null;
  if (checkCharacter(plain.slice(0, -1)) !== plain.slice(-1)) return null;
  if (plain.length === RANDOM_IN_TRACE + 1) return { kind: 'parcel', code: plain };
  const split = plain.length - LOT_TAIL;
  return { kind: 'lot', code: `${plain.slice(0, split)}-${plain.slice(split, split + 6)}-${plain.slice(split + 6)}` };
}
