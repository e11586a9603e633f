import { dayWords, formatWords } from '../messages/format-words.ts';
import type { FaceLocale } from './locale.ts';

/** China keeps one time without summer time, so a fixed offset is exact and needs no time zone data in the browser. */
const shanghaiOffset = 8 * 60 * 60 * 1000;

function inShanghai(at: string | number | Date): Date {
  const time = new Date(at).getTime();
  if (Number.isNaN(time)) throw new RangeError(`not a time: ${String(at)}`);
  return new Date(time + shanghaiOffset);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** The day in Shanghai with its weekday; with `withYear` for papers and for other years. */
export function formatDay(at: string | number | Date, locale: FaceLocale = 'zh', withYear = false): string {
  const local = inShanghai(at);
  const words = formatWords[locale];
  const weekday = words.weekdays[local.getUTCDay()]!;
  const month = words.months[local.getUTCMonth()]!;
  const day = local.getUTCDate();
  if (locale === 'en') return `${weekday} ${day} ${month}${withYear ? ` ${local.getUTCFullYear()}` : ''}`;
  const year = withYear ? `${local.getUTCFullYear()}${dayWords.year}` : '';
  return `${year}${month}${day}${dayWords.day} ${weekday}`;
}

/** The minute in Shanghai, 24 hours. */
export function formatTime(at: string | number | Date): string {
  const local = inShanghai(at);
  return `${twoDigits(local.getUTCHours())}:${twoDigits(local.getUTCMinutes())}`;
}

/** Day and minute in Shanghai. */
export function formatDayTime(at: string | number | Date, locale: FaceLocale = 'zh', withYear = false): string {
  return `${formatDay(at, locale, withYear)} ${formatTime(at)}`;
}

/** The calendar day in Shanghai as 2026-11-23, for forms and keys. */
export function dayKey(at: string | number | Date): string {
  return inShanghai(at).toISOString().slice(0, 10);
}
