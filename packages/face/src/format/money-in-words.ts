import { amountWords, amountWordsEn } from '../messages/format-words.ts';
import type { FaceLocale } from './locale.ts';
import { requireFen } from './money.ts';

/** Up to four digits; a run of zeros inside is read once, zeros at the end not at all. */
function fourDigits(value: number): string {
  let words = '';
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = words !== '';
    } else {
      words += (gap ? amountWords.digits[0]! : '') + amountWords.digits[digit]! + amountWords.places[place]!;
      gap = false;
    }
  }
  return words;
}

function wholeYuan(yuan: number): string {
  let words = '';
  let gap = false;
  for (let group = 3; group >= 0; group -= 1) {
    const value = Math.floor(yuan / 10_000 ** group) % 10_000;
    if (value === 0) {
      gap = words !== '';
      continue;
    }
    // A group that starts with zeros needs one zero said before it, so that 1,0005 can't be read as 1,5.
    if (gap || (words !== '' && value < 1000)) words += amountWords.digits[0]!;
    // The group of 10^12 is named by two characters; the second one is said by the group of 10^8 when that follows.
    const next = Math.floor(yuan / 10_000 ** 2) % 10_000;
    words += fourDigits(value) + (group === 3 && next > 0 ? amountWords.groups[1]! : amountWords.groups[group]!);
    gap = false;
  }
  return words;
}

function chinese(fen: number): string {
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const rest = fen % 10;
  let words = yuan > 0 ? wholeYuan(yuan) + amountWords.yuan : '';
  if (jiao > 0) words += amountWords.digits[jiao]! + amountWords.jiao;
  if (rest > 0) {
    if (yuan > 0 && jiao === 0) words += amountWords.digits[0]!;
    return words + amountWords.digits[rest]! + amountWords.fen;
  }
  return (words || amountWords.digits[0]! + amountWords.yuan) + amountWords.whole;
}

function threeDigits(value: number): string {
  const parts: string[] = [];
  if (value >= 100) parts.push(`${amountWordsEn.small[Math.floor(value / 100)]!} hundred`);
  const rest = value % 100;
  if (rest >= 20) {
    const unit = rest % 10;
    parts.push(amountWordsEn.tens[Math.floor(rest / 10)]! + (unit > 0 ? `-${amountWordsEn.small[unit]!}` : ''));
  } else if (rest > 0) {
    parts.push(amountWordsEn.small[rest]!);
  }
  return parts.join(' ');
}

function english(fen: number): string {
  const yuan = Math.floor(fen / 100);
  const parts: string[] = [];
  for (let group = 4; group >= 0; group -= 1) {
    const value = Math.floor(yuan / 1000 ** group) % 1000;
    if (value > 0) parts.push(threeDigits(value) + amountWordsEn.groups[group]!);
  }
  const words = parts.join(' ') || amountWordsEn.small[0]!;
  return `${words} yuan and ${String(fen % 100).padStart(2, '0')}/100`;
}

/** The amount in words as slips and papers carry it, so that a figure can't be altered by one stroke. */
export function moneyInWords(fen: number, locale: FaceLocale = 'zh'): string {
  const whole = Math.abs(requireFen(fen));
  if (locale === 'en') return (fen < 0 ? 'minus ' : '') + english(whole);
  return (fen < 0 ? amountWords.minus : '') + chinese(whole);
}
