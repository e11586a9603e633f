import { formatWords } from '../messages/format-words.ts';
import type { FaceLocale } from './locale.ts';

/** jin for people, kg for papers, pack for what is printed on a pack (grams below one jin; then jin, or kg in English). */
export type WeightUnit = 'jin' | 'kg' | 'pack';

/** A figure with at most the given decimals, half up, without trailing zeros, grouped by thousands. */
function figure(value: number, decimals: number): string {
  const scale = 10 ** decimals;
  const scaled = Math.round(value * scale);
  const whole = String(Math.floor(scaled / scale)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const rest = String(scaled % scale)
    .padStart(decimals, '0')
    .replace(/0+$/, '');
  return rest === '' || decimals === 0 ? whole : `${whole}.${rest}`;
}

/** 1250 becomes 2.5 jin or 1.25 kg. Jin carry two decimals as a station scale shows; kilograms are exact. */
export function formatWeight(grams: number, unit: WeightUnit = 'jin', locale: FaceLocale = 'zh'): string {
  if (!Number.isSafeInteger(grams)) throw new RangeError(`not whole grams: ${grams}`);
  const words = formatWords[locale];
  const sign = grams < 0 ? '-' : '';
  const whole = Math.abs(grams);
  if (unit === 'kg') return `${sign}${figure(whole / 1000, 3)} ${words.kilogram}`;
  if (unit === 'pack' && whole < 500) return `${sign}${figure(whole, 0)} ${words.gram}`;
  if (unit === 'pack' && locale === 'en') return `${sign}${figure(whole / 1000, 3)} ${words.kilogram}`;
  return `${sign}${figure(whole / 500, 2)} ${words.jin}`;
}
