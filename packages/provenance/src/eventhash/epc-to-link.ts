import { checkDigitFor } from '../link/check-digit.ts';

/** A serial inside an EPC URN: GS1 set 82 with some characters percent-encoded. */
const SERIAL =
  /^(?:[!'()*+,\-.0-9:;=A-Z_a-z]|%2[125-9A-Fa-f]|%3[0-9A-Fa-f]|%4[1-9A-Fa-f]|%5[0-9AaFf]|%6[1-9A-Fa-f]|%7[0-9Aa])+$/;
const CANONICAL = 'https://id.gs1.org/';

/** The characters a Digital Link wants encoded and an EPC URN leaves bare (Digital Link table 7-1). */
const encodeSerial = (serial: string): string =>
  serial.replace(/[!()*+,:]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

const characters = (serial: string): number => serial.replace(/%../g, '-').length;

const isSerial = (text: string | undefined, limit: number): text is string =>
  text !== undefined && SERIAL.test(text) && characters(text) <= limit;

const digits = (text: string | undefined, length: number): text is string =>
  text !== undefined && text.length === length && /^\d*$/.test(text);

/** Company prefix and reference of a key with `total` digits before the check digit. */
const splitKey = (prefix: string | undefined, reference: string | undefined, total: number): boolean =>
  prefix !== undefined && /^\d{6,12}$/.test(prefix) && digits(reference, total - prefix.length);

const withCheck = (body: string): string => body + checkDigitFor(body);

/** The GTIN of an EPC: its indicator digit stands in front of the item reference and moves to the front of all. */
const gtin = (prefix: string, reference: string): string => withCheck(reference[0]! + prefix + reference.slice(1));

type Rewrite = (parts: readonly string[]) => string | null;

const isGtin = ([prefix, reference]: readonly string[]): boolean => splitKey(prefix, reference, 13);

/** Serialised GTIN and its relatives: `/01/{gtin}/{ai}/{serial}`. */
const item =
  (ai: string, limit: number): Rewrite =>
  (parts) => {
    const serial = parts.slice(2).join('.');
    return isGtin(parts) && isSerial(serial, limit)
      ? `01/${gtin(parts[0]!, parts[1]!)}/${ai}/${encodeSerial(serial)}`
      : null;
  };

/** A key that is only digits: `/{ai}/{digits}{check digit}`. */
const number =
  (ai: string, total: number, indicatorFirst = false): Rewrite =>
  (parts) => {
    const [prefix, reference] = parts;
    if (parts.length !== 2 || !splitKey(prefix, reference, total)) return null;
    const body = indicatorFirst ? reference![0]! + prefix! + reference!.slice(1) : prefix! + reference!;
    return `${ai}/${withCheck(body)}`;
  };

/** A key of 13 digits with a serial written right behind it. */
const serialised =
  (ai: string, limit: number, lead = '', onlyDigits = false): Rewrite =>
  ([prefix, reference, ...rest]) => {
    const serial = rest.join('.');
    if (!splitKey(prefix, reference, 12) || !isSerial(serial, limit) || (onlyDigits && !/^\d+$/.test(serial)))
      return null;
    return `${ai}/${withCheck(lead + prefix! + reference!)}${encodeSerial(serial)}`;
  };

/** Company prefix and a free reference run together. */
const joined =
  (ai: string): Rewrite =>
  ([prefix, ...rest]) => {
    const reference = rest.join('.');
    return /^\d{6,12}$/.test(prefix ?? '') && isSerial(reference, 30 - prefix!.length)
      ? `${ai}/${prefix}${encodeSerial(reference)}`
      : null;
  };

const location: Rewrite = ([prefix, reference, ...rest]) => {
  const extension = rest.join('.');
  if (!splitKey(prefix, reference, 12) || !isSerial(extension, 20)) return null;
  return `414/${withCheck(prefix! + reference!)}${extension === '0' ? '' : `/254/${encodeSerial(extension)}`}`;
};

const component: Rewrite = (parts) => {
  const [prefix, reference, serial] = parts;
  const fits =
    parts.length === 3 &&
    /^\d{6,12}$/.test(prefix ?? '') &&
    /^(?:[0-9A-Z-]|%2[3DFdf])+$/.test(reference ?? '') &&
    /^\d{1,12}$/.test(serial ?? '');
  return fits ? `8010/${prefix}${reference}/8011/${serial}` : null;
};

const piece = (parts: readonly string[]): string | null =>
  isGtin(parts) && digits(parts[2], 2) && digits(parts[3], 2)
    ? `8006/${gtin(parts[0]!, parts[1]!)}${parts[2]}${parts[3]}`
    : null;

const instances: Readonly<Record<string, Rewrite>> = {
  sgtin: item('21', 20),
  upui: item('235', 28),
  sscc: number('00', 17, true),
  pgln: number('417', 12),
  gsrn: number('8018', 17),
  gsrnp: number('8017', 17),
  gsin: number('402', 16),
  sgln: location,
  grai: serialised('8003', 16, '0'),
  gdti: serialised('253', 17),
  sgcn: serialised('255', 12, '', true),
  giai: joined('8004'),
  ginc: joined('401'),
  cpi: component,
  itip: (parts) => {
    const serial = parts.slice(4).join('.');
    const head = piece(parts);
    return head !== null && isSerial(serial, 20) ? `${head}/21/${encodeSerial(serial)}` : null;
  },
};

/** Patterns end in `.*`: any serial of a class. What stays is the class itself. */
const patterns: Readonly<Record<string, Rewrite>> = {
  sgtin: (parts) => (parts.length === 3 && isGtin(parts) ? `01/${gtin(parts[0]!, parts[1]!)}` : null),
  upui: (parts) => (parts.length === 3 && isGtin(parts) ? `01/${gtin(parts[0]!, parts[1]!)}` : null),
  itip: (parts) => (parts.length === 5 ? piece(parts) : null),
  grai: ([prefix, reference]) =>
    splitKey(prefix, reference, 12) ? `8003/${withCheck(`0${prefix}${reference}`)}` : null,
  gdti: ([prefix, reference]) => (splitKey(prefix, reference, 12) ? `253/${withCheck(prefix! + reference!)}` : null),
  sgcn: ([prefix, reference]) => (splitKey(prefix, reference, 12) ? `255/${withCheck(prefix! + reference!)}` : null),
  cpi: ([prefix, reference]) => (/^\d{6,12}$/.test(prefix ?? '') && reference ? `8010/${prefix}${reference}` : null),
};

const families: Readonly<Record<string, Readonly<Record<string, Rewrite>>>> = {
  id: instances,
  class: { lgtin: item('10', 20) },
  idpat: patterns,
};

/**
 * Rewrites an EPC, EPC class or EPC pattern URN to the canonical Digital Link of the same thing (TDS 2.0 §7, CBV rule
 * 17). Null when the text is not such a URN, is malformed, or names a scheme without a Digital Link form (adi, bic, gid…).
 */
export const epcToLink = (urn: string): string | null => {
  const parts = /^urn:epc:(id|class|idpat):([a-z]+):(.+)$/.exec(urn);
  if (!parts) return null;
  const [, family, scheme, body] = parts as unknown as [string, string, string, string];
  if (family === 'idpat' && !body.endsWith('.*')) return null;
  const rewrites = families[family]!;
  const path = Object.hasOwn(rewrites, scheme) ? rewrites[scheme]!(body.split('.')) : null;
  return path === null ? null : CANONICAL + path;
};
