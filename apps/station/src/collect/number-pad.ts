/** Units a village scale shows. Both read to 5 g or finer. */
export type PadUnit = 'jin' | 'kg';

const DECIMALS: Record<PadUnit, number> = { jin: 2, kg: 3 };
const GRAMS: Record<PadUnit, number> = { jin: 500, kg: 1000 };
/** A tonne and a bit: more in one weighing is a slip of the thumb. */
const MAX_DIGITS = 4;

export type PadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '.' | 'back' | 'clear';

/** What stands on the pad after a key; a key that makes no sense changes nothing. */
export function press(text: string, key: PadKey, unit: PadUnit): string {
  if (key === 'clear') return '';
  if (key === 'back') return text.slice(0, -1);
  const [whole = '', part] = text.split('.');
  if (key === '.') return part === undefined ? `${whole === '' ? '0' : whole}.` : text;
  if (part !== undefined) return part.length < DECIMALS[unit] ? text + key : text;
  if (whole === '0') return key;
  return whole.length < MAX_DIGITS ? text + key : text;
}

/** The typed weight in whole grams; 0 while nothing is typed. Worked out on digits, so that no binary fraction sneaks in. */
export function gramsOf(text: string, unit: PadUnit): number {
  const [whole = '', part = ''] = text.split('.');
  const thousandths = Number(whole || '0') * 1000 + Number(part.padEnd(3, '0') || '0');
  return Math.round((thousandths * GRAMS[unit]) / 1000);
}

/** The same weight written in the other unit, when the keeper switches. */
export function rewrite(text: string, from: PadUnit, to: PadUnit): string {
  if (text === '' || from === to) return text;
  const thousandths = Math.round((gramsOf(text, from) * 1000) / GRAMS[to]);
  const decimals = DECIMALS[to];
  return String(Number((thousandths / 1000).toFixed(decimals)));
}
