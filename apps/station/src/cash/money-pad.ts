import type { PadKey } from '../collect/number-pad.ts';

const MAX_YUAN_DIGITS = 7;

/** What stands in the counted field after a key: yuan with at most two decimals. */
export function pressMoney(text: string, key: PadKey): string {
  if (key === 'clear') return '';
  if (key === 'back') return text.slice(0, -1);
  const [whole = '', part] = text.split('.');
  if (key === '.') return part === undefined ? `${whole === '' ? '0' : whole}.` : text;
  if (part !== undefined) return part.length < 2 ? text + key : text;
  if (whole === '0') return key;
  return whole.length < MAX_YUAN_DIGITS ? text + key : text;
}

/** Typed yuan in whole fen; null while nothing is typed. */
export function fenOf(text: string): number | null {
  if (text === '') return null;
  const [whole = '', part = ''] = text.split('.');
  return Number(whole || '0') * 100 + Number(part.padEnd(2, '0') || '0');
}
