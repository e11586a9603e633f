const DATE_TIME = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):(\d\d))$/;
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** An instant in whole milliseconds since 1970 (UTC) and the offset the text was written with, in minutes. */
export interface Instant {
  readonly milliseconds: number;
  /** Minutes east of Greenwich; null when the text says Z. */
  readonly offsetMinutes: number | null;
}

const daysIn = (year: number, month: number): number =>
  month === 2 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0)) ? 28 : (MONTH_DAYS[month - 1] ?? 0);

/** Half a millisecond and more counts as the next one (CBV 2.0 event hash, rule 9: the fourth decimal 5–9 rounds up). */
const roundFraction = (digits: string | undefined): number =>
  digits === undefined ? 0 : Number(digits.slice(0, 3).padEnd(3, '0')) + (Number(digits[3] ?? '0') >= 5 ? 1 : 0);

/**
 * Reads an RFC 3339 date-time, which must carry a zone. Returns null for anything else, such as 30 February.
 * A leap second (…:60) is allowed where one can be, 23:59 UTC, and counts as the first second of the next day.
 */
export const readTimestamp = (text: string): Instant | null => {
  const parts = DATE_TIME.exec(text);
  if (!parts) return null;
  const [, y, mo, d, h, mi, s, fraction, sign, zh, zm] = parts;
  const [year, month, day, hour, minute, second] = [y, mo, d, h, mi, s].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const zone = sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(zh) * 60 + Number(zm));
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 60 || Number(zh ?? 0) > 23 || Number(zm ?? 0) > 59) return null;
  const base = new Date(0);
  base.setUTCFullYear(year, month - 1, day);
  base.setUTCHours(hour, minute - zone, 0, 0);
  if (second === 60 && !(base.getUTCHours() === 23 && base.getUTCMinutes() === 59)) return null;
  return {
    milliseconds: base.getTime() + second * 1000 + roundFraction(fraction),
    offsetMinutes: sign === undefined ? null : zone,
  };
};

/** The instant as `YYYY-MM-DDTHH:MM:SS.mmmZ`. */
export const formatUtc = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Minutes east of Greenwich from `±HH:MM`; null when it has another form. */
export const readOffset = (text: string): number | null => {
  const parts = /^([+-])(\d\d):(\d\d)$/.exec(text);
  return parts ? (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3])) : null;
};
