import { pinyin } from 'pinyin-pro';

const RUN = /\p{Script=Han}+|[\p{Script=Latin}\p{Nd}]+/gu;
const isHan = (run: string): boolean => /^\p{Script=Han}/u.test(run);

/** Longest words that are kept; a longer question is asked in overlapping pieces, or by its beginning. */
const HAN_PIECE = 8;
const LATIN_PIECE = 16;
const MAX_TERMS = 6;
const MAX_HAN_QUESTION = 12;

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFKC').toLowerCase();

/**
 * The words by whose beginnings these texts are found: from each character of a run on the characters, the pinyin and the
 * initials that follow, and each Latin word. So any piece of a name is the beginning of one of its words.
 */
export function wordsOf(texts: readonly string[]): string[] {
  const words = new Set<string>();
  for (const text of texts.map(plain)) {
    for (const [run] of text.matchAll(RUN)) {
      if (isHan(run)) addHan(words, run);
      else words.add(run.slice(0, LATIN_PIECE));
    }
  }
  return [...words].filter((word) => word !== '').sort();
}

function addHan(words: Set<string>, run: string): void {
  const characters = Array.from(run);
  const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true }).map(plain);
  characters.forEach((_, start) => {
    const rest = syllables.slice(start);
    words.add(characters.slice(start, start + HAN_PIECE).join(''));
    words.add(rest.join('').slice(0, LATIN_PIECE));
    words.add(
      rest
        .slice(0, HAN_PIECE)
        .map((syllable) => syllable.charAt(0))
        .join(''),
    );
  });
}

/**
 * Reads a question into a `tsquery`: each run of characters or letters must begin a word; a run of four characters or more
 * may be two words written together. Null: nothing was asked. Empty: what was asked can't be found (marks only).
 */
export function queryOf(question: string | undefined): string | null {
  const text = plain(question ?? '').trim();
  if (text === '') return null;
  const runs = [...text.matchAll(RUN)].slice(0, MAX_TERMS);
  return runs.map(([run]) => `(${waysOf(run).join(' | ')})`).join(' & ');
}

/** Runs hold letters, digits and characters only, so that quoting them is safe. */
const begins = (word: string): string => `'${word}':*`;

function waysOf(run: string): string[] {
  if (!isHan(run)) return [begins(run.slice(0, LATIN_PIECE))];
  const characters = Array.from(run).slice(0, MAX_HAN_QUESTION);
  const cuts = Array.from({ length: Math.max(0, characters.length - 3) }, (_, index) => index + 2);
  const halves = cuts.map((cut) => [...piecesOf(characters.slice(0, cut)), ...piecesOf(characters.slice(cut))]);
  return [piecesOf(characters), ...halves].map((pieces) => `(${pieces.map(begins).join(' & ')})`);
}

function piecesOf(characters: readonly string[]): string[] {
  return Array.from({ length: Math.max(1, characters.length - HAN_PIECE + 1) }, (_, start) =>
    characters.slice(start, start + HAN_PIECE).join(''),
  );
}
