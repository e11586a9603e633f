import { checkCharacterPair } from './check-character-pair.ts';

/**
 * The GS1 check digit for the digits before it: weights 3, 1, 3, … from the right, completed to a multiple of ten
 * (GS1 General Specifications 7.9.1). The argument must hold digits only.
 */
export const checkDigitFor = (digits: string): string => {
  let sum = 0;
  for (let at = digits.length - 1, weight = 3; at >= 0; at--, weight = 4 - weight)
    sum += (digits.charCodeAt(at) - 48) * weight;
  return String((10 - (sum % 10)) % 10);
};

/** True when the last digit is the right check digit. */
export const hasRightCheckDigit = (digits: string): boolean =>
  /^\d{2,}$/.test(digits) && checkDigitFor(digits.slice(0, -1)) === digits.at(-1);

interface Kind {
  /** Digits that carry the check digit, the check digit among them. */
  readonly digits: number;
  /** What may follow them (a serial). */
  readonly tail?: RegExp;
  /** What the digits must begin with. */
  readonly start?: RegExp;
}

const CSET82 = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]*$/;

const KINDS: Readonly<Record<string, Kind>> = {
  'GTIN-8': { digits: 8 },
  'GTIN-12': { digits: 12 },
  'GTIN-13': { digits: 13 },
  'GTIN-14': { digits: 14 },
  'EAN-8': { digits: 8 },
  'EAN-13': { digits: 13 },
  'UPC-A': { digits: 12 },
  'ITF-14': { digits: 14 },
  GLN: { digits: 13 },
  PGLN: { digits: 13 },
  SSCC: { digits: 18 },
  GSIN: { digits: 17 },
  GSRN: { digits: 18 },
  'GSRN-P': { digits: 18 },
  // Restricted circulation: 02 and 20–29 inside a shop or region, 04 inside one company (General Specifications 2.1).
  'RCN-13': { digits: 13, start: /^(?:0?2|04)/ },
  'RCN-12': { digits: 12, start: /^[24]/ },
  'RCN-8': { digits: 8, start: /^[02]/ },
  GDTI: { digits: 13, tail: /^.{0,17}$/ },
  GCN: { digits: 13, tail: /^\d{0,12}$/ },
  GRAI: { digits: 14, tail: /^.{0,16}$/, start: /^0/ },
  ITIP: { digits: 14, tail: /^(?!00)\d{2}(?!00)\d{2}$/ },
};

/** The outcome of a check; `reason` says in a sentence what is wrong. */
export interface CheckDigitAnswer {
  readonly valid: boolean;
  readonly reason: string;
}

const wrong = (reason: string): CheckDigitAnswer => ({ valid: false, reason });

/** The kinds that `verifyCheckDigit` knows. */
export const checkDigitKinds = (): readonly string[] => [...Object.keys(KINDS), 'GTIN', 'GMN'];

const GTIN_LENGTHS = new Set([8, 12, 13, 14]);

/** Verifies length, characters and check digit of a GS1 key; returns null for a kind it does not know. */
export const verifyCheckDigit = (kindName: string, value: string): CheckDigitAnswer | null => {
  const name = kindName
    .toUpperCase()
    .replaceAll('_', '-')
    .replace(/^(GTIN|RCN|EAN|ITF|UPC|GSRN)(\d|A|P)/, '$1-$2');
  if (name === 'GMN')
    return checkCharacterPair(value)
      ? { valid: true, reason: 'The check characters are right.' }
      : wrong('The check characters are wrong.');
  if (name === 'GTIN' && !GTIN_LENGTHS.has(value.length)) return wrong('A GTIN has 8, 12, 13 or 14 digits.');
  const kind = name === 'GTIN' ? { digits: value.length } : Object.hasOwn(KINDS, name) ? KINDS[name]! : null;
  if (!kind) return null;
  const key = value.slice(0, kind.digits);
  const tail = value.slice(kind.digits);
  if (!/^\d+$/.test(key) || key.length !== kind.digits) return wrong(`${name} needs ${kind.digits} digits.`);
  if (kind.tail ? !kind.tail.test(tail) || !CSET82.test(tail) : tail !== '')
    return wrong(kind.tail ? 'The serial part is not allowed.' : `${name} has ${kind.digits} digits, no more.`);
  if (kind.start && !kind.start.test(key)) return wrong(`${name} does not begin like this.`);
  return hasRightCheckDigit(key)
    ? { valid: true, reason: 'The check digit is right.' }
    : wrong(`The check digit should be ${checkDigitFor(key.slice(0, -1))}.`);
};
