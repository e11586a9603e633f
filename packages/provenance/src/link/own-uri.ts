import { refuse } from '../error.ts';

/** What an address of one's own can name, for a county that has no GS1 company prefix. */
export type OwnKind = 'lot' | 'plot' | 'loc' | 'u';

/** An address of one's own taken apart. */
export interface OwnUri {
  readonly kind: OwnKind;
  readonly id: string;
}

const KINDS: ReadonlySet<string> = new Set<OwnKind>(['lot', 'plot', 'loc', 'u']);
const ID = /^[A-Z0-9](?:[A-Z0-9-]{0,38}[A-Z0-9])?$/;
const DOMAIN = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * `https://<domain>/<kind>/<id>`. Ids use capital letters, digits and hyphens only: nothing to escape anywhere, and never
 * an all-digit application identifier in the path, so the address cannot be mistaken for a GS1 Digital Link.
 * Throws ProvenanceError `own-uri.domain` or `own-uri.id`.
 */
export const buildOwnUri = (domain: string, kind: OwnKind, id: string): string => {
  if (!DOMAIN.test(domain)) refuse('own-uri.domain', 'The domain is not one.');
  if (!ID.test(id)) refuse('own-uri.id', 'An id has 1 to 40 capital letters, digits and hyphens.');
  return `https://${domain}/${kind}/${id}`;
};

/** Takes an address of one of the given domains apart; null when it is something else. */
export const parseOwnUri = (uri: string, domains: readonly string[]): OwnUri | null => {
  const parts = /^https:\/\/([^/?#]+)\/([a-z]+)\/([^/?#]+)\/?$/.exec(uri);
  if (!parts || !domains.includes(parts[1]!) || !KINDS.has(parts[2]!) || !ID.test(parts[3]!)) return null;
  return { kind: parts[2] as OwnKind, id: parts[3]! };
};
