const UNRESERVED = `A-Za-z0-9\\-._~!$&'()*+,;=`;
const PCHAR = `(?:[${UNRESERVED}:@]|%[0-9A-Fa-f]{2})`;
const AUTHORITY = `(?:(?:[${UNRESERVED}:]|%[0-9A-Fa-f]{2})*@)?(?:\\[[0-9A-Fa-f:.]+\\]|(?:[${UNRESERVED}]|%[0-9A-Fa-f]{2})*)(?::[0-9]*)?`;
const HIERARCHY = `(?://${AUTHORITY}(?:/${PCHAR}*)*|/(?:${PCHAR}+(?:/${PCHAR}*)*)?|${PCHAR}+(?:/${PCHAR}*)*)`;
const TAIL = `(?:\\?(?:${PCHAR}|[/?])*)?(?:#(?:${PCHAR}|[/?])*)?`;
const URI = new RegExp(`^[A-Za-z][A-Za-z0-9+\\-.]*:${HIERARCHY}${TAIL}$`);

const KNOWN_LIMIT = 2000;
const known = new Set<string>();

/**
 * RFC 3986 syntax of a URI with a scheme; a CURIE such as `example:field` has that form too.
 * Answers are remembered (bounded), because the same keys and places come back in every event.
 */
export const isUri = (text: string): boolean => {
  if (known.has(text)) return true;
  if (!URI.test(text)) return false;
  if (text.length < 200) {
    if (known.size >= KNOWN_LIMIT) known.clear();
    known.add(text);
  }
  return true;
};
