import * as vocabulary from './vocabulary.ts';

/** A standard vocabulary and the places its words live in. */
interface Vocabulary {
  readonly words: ReadonlySet<string>;
  readonly web: string;
  readonly curie: string;
  /** Null where CBV never had URNs for it. */
  readonly urn: string | null;
}

const cbv = (words: ReadonlySet<string>, name: string, urn: string | null): Vocabulary => ({
  words,
  web: `https://ref.gs1.org/cbv/${name}-`,
  curie: `cbv:${name}-`,
  urn: urn && `urn:epcglobal:cbv:${urn}:`,
});
const voc = (words: ReadonlySet<string>): Vocabulary => ({
  words,
  web: 'https://gs1.org/voc/',
  curie: 'gs1:',
  urn: null,
});

const VOCABULARIES = {
  bizStep: cbv(vocabulary.BIZ_STEPS, 'BizStep', 'bizstep'),
  disposition: cbv(vocabulary.DISPOSITIONS, 'Disp', 'disp'),
  bizTransactionType: cbv(vocabulary.BIZ_TRANSACTION_TYPES, 'BTT', 'btt'),
  sourceDestType: cbv(vocabulary.SOURCE_DEST_TYPES, 'SDT', 'sdt'),
  errorReason: cbv(vocabulary.ERROR_REASONS, 'ER', 'er'),
  component: cbv(vocabulary.COMPONENTS, 'Comp', null),
  measurement: voc(vocabulary.MEASUREMENTS),
  sensorAlert: voc(vocabulary.SENSOR_ALERTS),
} as const satisfies Record<string, Vocabulary>;

/** The field a standard word stands in; the same word can mean different things in different fields. */
export type WordField = keyof typeof VOCABULARIES;

/** The four ways of writing a standard word. */
export type WordForm = 'bare' | 'curie' | 'web' | 'urn';

const ALTERNATIVE_WEB = ['https://ref.gs1.org/voc/', 'http://gs1.org/voc/', 'https://www.gs1.org/voc/'];

/** The bare word behind any of the four forms; null when the text is not a standard word of this field. */
export const bareWord = (field: WordField, text: string): string | null => {
  const { words, web, curie, urn } = VOCABULARIES[field];
  const heads = [web, curie, ...(urn ? [urn] : []), ...(web === 'https://gs1.org/voc/' ? ALTERNATIVE_WEB : [])];
  const head = heads.find((candidate) => text.startsWith(candidate)) ?? '';
  const rest = text.slice(head.length);
  return words.has(rest) ? rest : null;
};

/** Writes a standard word in the wanted form; text that is no standard word (a URI of one's own) stays as it is. */
export const writeWord = (field: WordField, text: string, form: WordForm): string => {
  const bare = bareWord(field, text);
  if (bare === null || form === 'bare') return bare ?? text;
  const { web, curie, urn } = VOCABULARIES[field];
  return (form === 'web' ? web : form === 'curie' ? curie : (urn ?? web)) + bare;
};
