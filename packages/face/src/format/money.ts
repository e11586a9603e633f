import { formatWords } from '../messages/format-words.ts';
import type { FaceLocale } from './locale.ts';

/** The parts of an amount, so that a face can set the fen smaller than the yuan. */
export interface MoneyParts {
  readonly sign: '' | '-';
  readonly yuan: string;
  readonly fen: string;
}

/** Money is whole fen everywhere; a broken fen is a fault of the caller and must not be hidden by rounding. */
export function requireFen(fen: number): number {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not whole fen: ${fen}`);
  return fen;
}

export function moneyParts(fen: number): MoneyParts {
  const whole = Math.abs(requireFen(fen));
  const yuan = Math.floor(whole / 100);
  return {
    sign: fen < 0 ? '-' : '',
    yuan: String(yuan).replaceAll(/\B(?=(\d{3})+$)/g, ','),
    fen: String(whole % 100).padStart(2, '0'),
  };
}

/** 128600 becomes ¥1,286.00, the same in both languages. */
export function formatMoney(fen: number): string {
  const parts = moneyParts(fen);
  return `${parts.sign}¥${parts.yuan}.${parts.fen}`;
}

/** A price per kilogram as people compare it: per jin (500 g), rounded half up to a fen. */
export function formatUnitPrice(fenPerKg: number, locale: FaceLocale = 'zh', unit: 'jin' | 'kg' = 'jin'): string {
  requireFen(fenPerKg);
  const words = formatWords[locale];
  if (unit === 'kg') return `${formatMoney(fenPerKg)}/${words.kilogram}`;
  return `${formatMoney(Math.round(fenPerKg / 2))}/${words.jin}`;
}
