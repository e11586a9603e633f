import { checkCharacterPair } from './check-character-pair.ts';
import { hasRightCheckDigit } from './check-digit.ts';
import { ISO_3166_ALPHA2, ISO_3166_NUMERIC, ISO_4217_NUMERIC } from './iso-codes.ts';

const number = (text: string): number => Number(text);
const between = (text: string, low: number, high: number): boolean =>
  /^\d+$/.test(text) && number(text) >= low && number(text) <= high;

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** `YYMMDD`; the century follows General Specifications 7.12 loosely: only the leap day depends on it. */
const date = (text: string, dayMayBeZero: boolean): boolean => {
  const year = 2000 + number(text.slice(0, -4));
  const month = number(text.slice(-4, -2));
  const day = number(text.slice(-2));
  return month >= 1 && month <= 12 && day >= (dayMayBeZero ? 0 : 1) && day <= daysIn(year, month);
};

const longDate = (text: string): boolean => {
  const year = number(text.slice(0, 4));
  return (
    year > 0 && between(text.slice(4, 6), 1, 12) && between(text.slice(6), 1, daysIn(year, number(text.slice(4, 6))))
  );
};

const pieceOfTotal = (text: string): boolean =>
  number(text.slice(0, 2)) >= 1 && number(text.slice(2)) >= 1 && number(text.slice(0, 2)) <= number(text.slice(2));

const positionInSequence = (text: string): boolean => {
  const parts = /^([1-9])\/([1-9])$/.exec(text);
  return parts !== null && Number(parts[1]) <= Number(parts[2]);
};

/** ISO 13616: moved country code and check digits to the end, letters as numbers, remainder 1 modulo 97. */
const iban = (text: string): boolean => {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(text)) return false;
  let rest = 0;
  for (const char of text.slice(4) + text.slice(0, 4)) rest = Number(`${rest}${Number.parseInt(char, 36)}`) % 97;
  return rest === 1;
};

const percentEncoded = (text: string): boolean => /^(?:[^%]|%[0-9A-Fa-f]{2})*$/.test(text);

/**
 * The content checks the dictionary names, by name; each sees the component's text after its characters and length
 * were accepted. Checks missing here (the coupon formats, package types) are listed in the README as not done.
 */
export const CONTENT_CHECKS: Readonly<Record<string, (text: string) => boolean>> = {
  csum: hasRightCheckDigit,
  csumalpha: checkCharacterPair,
  hasnondigit: (text) => /\D/.test(text),
  yymmd0: (text) => date(text, true),
  yymmdd: (text) => date(text, false),
  yyyymmdd: longDate,
  hhmi: (text) => between(text.slice(0, 2), 0, 23) && between(text.slice(2), 0, 59),
  hh: (text) => between(text, 0, 23),
  mi: (text) => between(text, 0, 59),
  ss: (text) => between(text, 0, 59),
  iso3166: (text) => ISO_3166_NUMERIC.has(text),
  iso3166999: (text) => text === '999' || ISO_3166_NUMERIC.has(text),
  iso3166alpha2: (text) => ISO_3166_ALPHA2.has(text),
  iso4217: (text) => ISO_4217_NUMERIC.has(text),
  iso5218: (text) => /^[0129]$/.test(text),
  yesno: (text) => /^[01]$/.test(text),
  zero: (text) => /^0+$/.test(text),
  nonzero: (text) => !/^0+$/.test(text),
  nozeroprefix: (text) => !/^0./.test(text) && text !== '0',
  winding: (text) => /^[019]$/.test(text),
  hyphen: (text) => text === '-',
  latitude: (text) => number(text) <= 1_800_000_000,
  longitude: (text) => number(text) <= 3_600_000_000,
  mediatype: (text) => between(text, 1, 10) || between(text, 80, 99),
  importeridx: (text) => /^[-0-9A-Z_a-z]$/.test(text),
  pieceoftotal: pieceOfTotal,
  posinseqslash: positionInSequence,
  iban,
  pcenc: percentEncoded,
};
