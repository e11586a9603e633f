import { buildOwnUri } from '@shanhuo/provenance';

/**
 * What things are called in the record, for good: addresses of our own, since the county has no GS1 company prefix. Sites,
 * parties and goods by their ids, which stay when they are renamed.
 */
export interface Names {
  readonly lot: (code: string) => string;
  readonly parcel: (traceCode: string) => string;
  readonly site: (id: string) => string;
  readonly party: (id: string) => string;
  readonly product: (id: string) => string;
  readonly certificate: (id: string) => string;
  /** The namespace of the words that only we use. */
  readonly vocabulary: string;
}

export const namesOf = (domain: string): Names => {
  const other = (kind: string) => (id: string) => `https://${domain}/${kind}/${id.toUpperCase()}`;
  return {
    lot: (code) => buildOwnUri(domain, 'lot', code),
    parcel: (traceCode) => buildOwnUri(domain, 'u', traceCode),
    site: (id) => buildOwnUri(domain, 'loc', id.toUpperCase()),
    party: other('party'),
    product: other('product'),
    certificate: other('certificate'),
    vocabulary: `https://${domain}/epcis/`,
  };
};

/** An installation that nobody can reach by a name yet calls things by one that is reserved for that (RFC 6761). */
const NO_DOMAIN = 'shanhuo.invalid';

/** The domain of a new log's identifiers: where the shop is reached, if that is a name that others can know. */
export function domainOf(publicUrl: string): string {
  const { hostname } = new URL(publicUrl);
  return /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(hostname) ? hostname : NO_DOMAIN;
}
