import { pinyin } from 'pinyin-pro';

const HAN_RUN = /\p{Script=Han}+/gu;
const LATIN_RUN = /[\p{Script=Latin}\p{Nd}]+/gu;
const RUN = /\p{Script=Han}+|[\p{Script=Latin}\p{Nd}]+/gu;

/** Longest piece that is kept whole; a longer question is asked in overlapping pieces of this length. */
const HAN_PIECE = 6;
const LATIN_PIECE = 18;
const MAX_TERMS = 6;
const MAX_HAN_QUESTION = 12;

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFKC').toLowerCase();

/**
 * All that a person may type to find these texts: every run of up to six characters, pinyin from the start of any
 * syllable as far as one has typed, the initials of neighbouring syllables, and beginnings of Latin words.
 */
export function wordsOf(texts: readonly string[]): string[] {
  const words = new Set<string>();
  for (const text of texts.map(plain)) {
    for (const [run] of text.matchAll(HAN_RUN)) addHan(words, run);
    for (const [run] of text.matchAll(LATIN_RUN)) addBeginnings(words, run);
  }
  return [...words].sort();
}

function addHan(words: Set<string>, run: string): void {
  const characters = Array.from(run);
  const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true });
  characters.forEach((_, start) => {
    for (let end = start + 1; end <= Math.min(characters.length, start + HAN_PIECE); end += 1) {
      words.add(characters.slice(start, end).join(''));
    }
    const rest = syllables.slice(start).map(plain);
    addBeginnings(words, rest.join(''));
    addBeginnings(words, rest.map((syllable) => syllable.charAt(0)).join(''));
  });
}

function addBeginnings(words: Set<string>, word: string): void {
  for (let end = 1; end <= Math.min(word.length, LATIN_PIECE); end += 1) words.add(word.slice(0, end));
}

/**
 * Reads a question into terms that must all be met; each term has alternatives, and an alternative is met when all its
 * words are there. A run of four characters or more may be two words written together. Null: nothing was asked.
 * An empty list of terms: what was asked can't be found (punctuation only).
 */
export function termsOf(question: string | undefined): readonly (readonly (readonly string[])[])[] | null {
  const text = plain(question ?? '').trim();
  if (text === '') return null;
  return [...text.matchAll(RUN)].slice(0, MAX_TERMS).map(([run]) => alternativesOf(run));
}

function alternativesOf(run: string): string[][] {
  if (!/\p{Script=Han}/u.test(run)) return [[run.slice(0, LATIN_PIECE)]];
  const characters = Array.from(run).slice(0, MAX_HAN_QUESTION);
  const whole = [piecesOf(characters)];
  for (let cut = 2; cut <= characters.length - 2; cut += 1) {
    whole.push([...piecesOf(characters.slice(0, cut)), ...piecesOf(characters.slice(cut))]);
  }
  return whole;
}

function piecesOf(characters: readonly string[]): string[] {
  if (characters.length <= HAN_PIECE) return [characters.join('')];
  return characters
    .slice(0, characters.length - HAN_PIECE + 1)
    .map((_, start) => characters.slice(start, start + HAN_PIECE).join(''));
}
