import { randomInt } from 'node:crypto';

/** No letter or digit that is read as another one when it is written on a slip of paper. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** A password for one sign-in, about 59 bits, to be read out or written down: `k7mp-3xta-9wqe`. */
export const makeFirstPassword = (): string => Array.from({ length: GROUPS }, () => easySigns(GROUP_LENGTH)).join('-');

/** So many signs by chance, none of which is taken for another on paper. */
export const easySigns = (length: number): string =>
  Array.from({ length }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('');

/** Whether a person's own choice is too easy: only digits or only one sign, or the login name in it. */
export const isWeak = (password: string, login: string): boolean =>
  /^\d+$/.test(password) || new Set(password).size < 4 || password.toLowerCase().includes(login.toLowerCase());
