const SURROGATE = /[\uD800-\uDFFF]/;

/** Sorts by Unicode code point, which JavaScript's own order (by UTF-16 unit) equals while nothing is beyond U+FFFF. */
export const sortByCodePoint = (texts: string[]): string[] => {
  if (texts.length < 2) return texts;
  if (!texts.some((text) => SURROGATE.test(text))) return texts.sort();
  const keyed = texts.map((text) => ({ text, points: Array.from(text, (char) => char.codePointAt(0)!) }));
  keyed.sort((a, b) => {
    const shared = Math.min(a.points.length, b.points.length);
    for (let at = 0; at < shared; at++) if (a.points[at] !== b.points[at]) return a.points[at]! - b.points[at]!;
    return a.points.length - b.points.length;
  });
  return keyed.map((entry) => entry.text);
};
