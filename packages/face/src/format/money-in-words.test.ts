import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountWords } from '../messages/format-words.ts';
import { moneyInWords } from './money-in-words.ts';

test.each([
  [0, '零元整'],
  [1, '壹分'],
  [10, '壹角整'],
  [100, '壹元整'],
  [105, '壹元零伍分'],
  [1050, '壹拾元伍角整'],
  [128600, '壹仟贰佰捌拾陆元整'],
  [100_500, '壹仟零伍元整'],
  [1_000_100, '壹万零壹元整'],
  [10_005_000, '壹拾万零伍拾元整'],
  [10_100_000, '壹拾万壹仟元整'],
  [10_000_000_032, '壹亿元叁角贰分'],
  [1_000_000_050_000, '壹佰亿零伍佰元整'],
  [100_000_000_000_000, '壹万亿元整'],
  [100_050_000_000_000, '壹万零伍亿元整'],
  [-128_650, '负壹仟贰佰捌拾陆元伍角整'],
])('%i fen in Chinese words', (fen, words) => {
  expect(moneyInWords(fen)).toBe(words);
});

test.each([
  [0, 'zero yuan and 00/100'],
  [128_650, 'one thousand two hundred eighty-six yuan and 50/100'],
  [1_900_000_019, 'nineteen million yuan and 19/100'],
  [-100, 'minus one yuan and 00/100'],
])('%i fen in English words', (fen, words) => {
  expect(moneyInWords(fen, 'en')).toBe(words);
});

/** Reads the words back by the rules of the numerals, independently of how they were made. */
function readBack(words: string): number {
  const { digits, yuan, jiao, fen } = amountWords;
  const [whole = '', part = ''] = words.includes(yuan) ? words.split(yuan) : ['', words];
  const scales: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 };
  let [total, section, digit] = [0, 0, 0];
  for (const character of whole) {
    const scale = scales[character];
    if (scale !== undefined) {
      section += digit * scale;
      digit = 0;
    } else if (character === '万') {
      section = (section + digit) * 10_000;
      total += section;
      [section, digit] = [0, 0];
    } else if (character === '亿') {
      total = (total + section + digit) * 100_000_000;
      [section, digit] = [0, 0];
    } else {
      digit = digits.indexOf(character);
    }
  }
  total += section + digit;
  const coin = (unit: string): number => {
    const at = part.indexOf(unit);
    return at < 1 ? 0 : digits.indexOf(part[at - 1]!);
  };
  return total * 100 + coin(jiao) * 10 + coin(fen);
}

test('words read back to the fen and never say zero twice', () => {
  const amounts = fc.oneof(
    fc.nat(),
    fc.maxSafeNat(),
    fc.nat(10_000).map((value) => value * 10_000_000),
  );
  fc.assert(
    fc.property(amounts, (fen) => {
      const words = moneyInWords(fen);
      expect(readBack(words)).toBe(fen);
      expect(words).not.toContain('零零');
    }),
    { numRuns: 500 },
  );
});
