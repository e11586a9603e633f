import { AI_LINES } from './ai-table.ts';

/** One part of an identifier's value: character type, length, and the content checks to run on it. */
export interface Component {
  /** N digits, X set 82, Y set 39, Z base 64 for addresses. */
  readonly type: 'N' | 'X' | 'Y' | 'Z';
  readonly min: number;
  readonly max: number;
  readonly optional: boolean;
  readonly checks: readonly string[];
}

/** What the dictionary says of one application identifier. */
export interface ApplicationIdentifier {
  readonly ai: string;
  readonly components: readonly Component[];
  /** True when it may stand in the query string of a Digital Link. */
  readonly attribute: boolean;
  /** Null when it is not a primary key; otherwise the allowed qualifier sequences, possibly none. */
  readonly qualifiers: readonly (readonly string[])[] | null;
  /** Groups of alternatives; in each group at least one alternative must be wholly present. */
  readonly requires: readonly (readonly (readonly string[])[])[];
  /** Patterns that must not be present beside it. */
  readonly excludes: readonly string[];
}

const COMPONENT = /^(\[)?([NXYZ])(\.\.)?(\d+)\]?((?:,[a-z0-9]+)*)$/;

const readComponent = (text: string): Component => {
  const [, open, type, upTo, size, checks] = COMPONENT.exec(text)!;
  const max = Number(size);
  return {
    type: type as Component['type'],
    min: upTo ? 1 : max,
    max,
    optional: open !== undefined,
    checks: checks!.split(',').filter((name) => name !== '' && !name.startsWith('gcppos')),
  };
};

const expand = (range: string): string[] => {
  const [first, last] = range.split('-') as [string, string?];
  if (last === undefined) return [first];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, step) =>
    String(Number(first) + step).padStart(first.length, '0'),
  );
};

const values = (tokens: readonly string[], key: string): string[] =>
  tokens.filter((token) => token.startsWith(`${key}=`)).map((token) => token.slice(key.length + 1));

/** Reads one line of the table: the identifiers it covers, each with its description. */
export const readLine = (line: string): ApplicationIdentifier[] => {
  const tokens = line.split(/\s+/);
  const firstFormat = tokens.findIndex((token) => COMPONENT.test(token));
  const ids = tokens
    .slice(0, firstFormat)
    .filter((token) => /^\d/.test(token))
    .flatMap(expand);
  const key = tokens.find((token) => token === 'dlpkey' || token.startsWith('dlpkey='));
  const shared = {
    components: tokens.filter((token) => COMPONENT.test(token)).map(readComponent),
    attribute: tokens.slice(0, firstFormat).some((token) => token.includes('?')),
    qualifiers:
      key === undefined
        ? null
        : key
            .slice(7)
            .split('|')
            .map((sequence) => sequence.split(',').filter(Boolean)),
    requires: values(tokens, 'req').map((group) => group.split(',').map((alternative) => alternative.split('+'))),
  };
  const excluded = values(tokens, 'ex').flatMap((list) => list.split(','));
  // `self` stands for the decimal-point variants of the same measure: 3103 excludes 3100–3105 besides itself.
  return ids.map((ai) => ({
    ai,
    ...shared,
    excludes: excluded.map((pattern) => (pattern === 'self' ? `${ai.slice(0, 3)}n` : pattern)),
  }));
};

const TABLE: ReadonlyMap<string, ApplicationIdentifier> = new Map(
  AI_LINES.flatMap(readLine).map((entry) => [entry.ai, entry] as const),
);

/** Looks an application identifier up; undefined when GS1 has not assigned it. */
export const applicationIdentifier = (ai: string): ApplicationIdentifier | undefined => TABLE.get(ai);

/** All of them, for tests and documentation. */
export const allApplicationIdentifiers = (): readonly ApplicationIdentifier[] => [...TABLE.values()];

/** True for an AI that can be the primary key of a Digital Link. */
export const isPrimaryKey = (ai: string): boolean => (TABLE.get(ai)?.qualifiers ?? null) !== null;
