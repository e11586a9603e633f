import { refuse } from '../error.ts';
import { asPrinted, checkCharacter, isChecked, isPrintable } from './alphabet.ts';

/** What a lot code says by itself. */
export interface LotParts {
  /** One to four characters of the label alphabet: the kind or the place, such as H or TYC. */
  readonly prefix: string;
  /** Calendar day of making, YYYYMMDD. */
  readonly day: string;
  /** Running number of that day, 1 to 9999. */
  readonly sequence: number;
}

const FORM = /^([0-9A-Z]{1,4}?)(\d{8})(\d{4})([0-9A-Z])$/;

const isDay = (day: string): boolean => {
  if (!/^\d{8}$/.test(day)) return false;
  const iso = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
};

/**
 * Writes a lot code such as `H-20260412-0031-X`: at most 20 characters of `[A-Z0-9-]`, so it is also a legal GS1 batch
 * number (AI 10). Throws ProvenanceError `lot.prefix`, `lot.day` or `lot.sequence`.
 */
export const writeLotCode = ({ prefix, day, sequence }: LotParts): string => {
  if (!/^.{1,4}$/.test(prefix) || !isPrintable(prefix))
    refuse('lot.prefix', 'A prefix has one to four characters of the label alphabet.');
  if (!isDay(day)) refuse('lot.day', 'A day is written YYYYMMDD.');
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > 9999)
    refuse('lot.sequence', 'A running number lies between 1 and 9999.');
  const number = String(sequence).padStart(4, '0');
  const check = checkCharacter(prefix + day + number);
  const short = prefix.length > 3;
  return short ? `${prefix}${day}-${number}-${check}` : `${prefix}-${day}-${number}-${check}`;
};

/** Reads a lot code as somebody typed it; null when the check character does not fit or it is no lot code. */
export const readLotCode = (typed: string): LotParts | null => {
  const code = asPrinted(typed.slice(0, 100));
  const parts = isChecked(code) ? FORM.exec(code) : null;
  if (!parts || !isDay(parts[2]!) || Number(parts[3]) === 0) return null;
  return { prefix: parts[1]!, day: parts[2]!, sequence: Number(parts[3]) };
};
