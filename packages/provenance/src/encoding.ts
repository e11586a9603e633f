import { refuse } from './error.ts';

const encoder = new TextEncoder();
const STANDARD = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** UTF-8 bytes of a string. */
export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** Lower-case hexadecimal. */
export const toHex = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
};

/** RFC 4648 §4 base 64 with padding. */
export const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

/**
 * Reads RFC 4648 §4 base 64. Padding is required and the unused bits must be zero, so that one value has one text.
 * Throws ProvenanceError `base64`.
 */
export const fromBase64 = (text: string): Uint8Array => {
  if (!STANDARD.test(text)) return refuse('base64', 'The text is not base 64.');
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  if (toBase64(bytes) !== text) refuse('base64', 'The text is not canonical base 64.');
  return bytes;
};

/** RFC 4648 §5 base 64 for addresses, without padding (multibase `u`). */
export const toBase64Url = (bytes: Uint8Array): string =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** Reads RFC 4648 §5 base 64 without padding. Throws ProvenanceError `base64`. */
export const fromBase64Url = (text: string): Uint8Array => {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return refuse('base64', 'The text is not base 64 for addresses.');
  return fromBase64(text.replaceAll('-', '+').replaceAll('_', '/') + '='.repeat((4 - (text.length % 4)) % 4));
};

/** Joins byte strings. */
export const concat = (...parts: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
};

/** True when both hold the same bytes. For public values only: the time it takes tells where they differ. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);
