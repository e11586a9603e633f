import { doubleSurnames, householdNames, type NamingChoice } from '@shanhuo/contract/merchants/index';
import { pinyin } from 'pinyin-pro';

/** What the public name is made of. */
export interface Naming {
  readonly choice: NamingChoice;
  readonly code: string;
  /** The register's name; only its surname is used, and only when the household chose so. */
  readonly name: string;
  readonly township: { readonly shortName: string; readonly name: string; readonly nameEn: string | null };
  readonly village: { readonly shortName: string; readonly nameEn: string | null };
}

/** The household's name as anybody may read it, in both languages, by its own choice. */
export function publicNames({ choice, code, name, township, village }: Naming): { zh: string; en: string } {
  const surname = surnameOf(name);
  const parts = {
    code,
    surname,
    surnamePinyin: capital(spelled(surname)),
    township: township.name,
    village: village.shortName,
    townshipEn: township.nameEn ?? capital(spelled(township.shortName)),
    villageEn: village.nameEn ?? capital(spelled(village.shortName)),
  };
  const { zh, en } = householdNames[choice];
  return { zh: fill(zh, parts), en: fill(en, parts) };
}

export function surnameOf(name: string): string {
  const double = doubleSurnames.find((one) => name.startsWith(one));
  return double ?? Array.from(name)[0] ?? '';
}

/** Pinyin without tones or spaces, for search; the surname by its reading as a surname. */
export const spelled = (name: string): string =>
  pinyin(name, { toneType: 'none', type: 'array', surname: 'head' }).join('').toLowerCase();

/** The first letters: one per syllable. */
export const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' }).join('').toLowerCase();

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const fill = (text: string, parts: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, key: string) => parts[key] ?? '');
