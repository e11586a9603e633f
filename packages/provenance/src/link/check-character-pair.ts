/** GS1 AI encodable character set 82, in the order that gives each character its value. */
export const CSET82 = '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const PAIR = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83];

/** The two check characters of a GMN: prime weights growing to the left, modulo 1021 (General Specifications 7.9.5). */
export const checkCharactersFor = (body: string): string => {
  let sum = 0;
  for (let at = 0; at < body.length; at++) sum += CSET82.indexOf(body[at]!) * PRIMES[body.length - 1 - at]!;
  sum %= 1021;
  return PAIR[sum >> 5]! + PAIR[sum & 31]!;
};

/** True when the last two characters check the ones before them. */
export const checkCharacterPair = (value: string): boolean =>
  value.length >= 3 &&
  value.length <= 25 &&
  Array.from(value).every((char) => CSET82.includes(char)) &&
  checkCharactersFor(value.slice(0, -2)) === value.slice(-2);
