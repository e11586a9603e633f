/**
 * Percent-encodes one value for the path or query of a Digital Link. Letters, digits, `-`, `.` and `_` stay;
 * everything else is encoded, also what encodeURIComponent leaves alone, so that one value has one spelling.
 */
export const encodePart = (value: string): string =>
  encodeURIComponent(value).replace(/[!'()*~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
