import { refuse } from '../error.ts';
import { applicationIdentifier, isPrimaryKey } from './application-identifier.ts';
import { encodePart } from './encode-part.ts';
import { parseLink } from './parse-link.ts';

const orderOf = (key: string, given: readonly string[]): string[] => {
  const sequences = applicationIdentifier(key)?.qualifiers ?? [];
  const wanted = new Set(sequences.flat());
  const qualifiers = given.filter((ai) => wanted.has(ai));
  const sequence = sequences.find((candidate) => qualifiers.every((ai) => candidate.includes(ai)));
  return sequence ? sequence.filter((ai) => qualifiers.includes(ai)) : qualifiers;
};

/**
 * Builds a Digital Link from application identifiers: the first primary key and its qualifiers in the path in their
 * fixed order, the rest as attributes. `stem` is the address in front, such as `https://example.cn/q`.
 * Throws ProvenanceError with the first problem's code when the result would not be a valid link.
 */
export const buildLink = (stem: string, values: Readonly<Record<string, string>>): string => {
  const given = Object.keys(values);
  const key = given.find(isPrimaryKey);
  if (key === undefined) return refuse('link.no-key', 'A primary key such as 01 is needed.');
  const qualifiers = orderOf(key, given);
  const path = [key, ...qualifiers].map((ai) => `/${ai}/${encodePart(values[ai]!)}`).join('');
  const rest = given.filter((ai) => ai !== key && !qualifiers.includes(ai)).sort();
  const query = rest.map((ai) => `${encodePart(ai)}=${encodePart(values[ai]!)}`).join('&');
  const link = `${stem.replace(/\/$/, '')}${path}${query === '' ? '' : `?${query}`}`;
  const problem = parseLink(link).problems[0];
  return problem ? refuse(problem.code, problem.message) : link;
};
