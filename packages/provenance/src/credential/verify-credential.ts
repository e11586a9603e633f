import { readTimestamp } from '../epcis/timestamp.ts';
import { isObject } from '../json/json-value.ts';
import { accepted, refused, type Verdict } from '../log/verify-proof.ts';
import { type ProofVerifier, verifyProof } from './data-integrity.ts';
import { decodeStatusList, type StatusEntry, statusAt, statusEntries } from './status-list.ts';

type Members = Record<string, unknown>;

/** What a verifier knows besides the credential. */
export interface CredentialContext extends ProofVerifier {
  /** Now, in milliseconds since 1970. */
  readonly now: number;
  /** Status list credentials by their address. A list that is needed and absent refuses the credential. */
  readonly statusLists?: ReadonlyMap<string, unknown>;
}

const V2 = 'https://www.w3.org/ns/credentials/v2';

const texts = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** What the data model 2.0 asks of every credential, as far as a verifier depends on it. */
const checkModel = (credential: Members): string | null => {
  if (texts(credential['@context'])[0] !== V2) return 'The first context is not that of credentials 2.0.';
  if (!texts(credential['type']).includes('VerifiableCredential'))
    return 'The document is not a verifiable credential.';
  const issuer = credential['issuer'];
  if (typeof (isObject(issuer) ? issuer['id'] : issuer) !== 'string') return 'The credential does not name its issuer.';
  return isObject(credential['credentialSubject']) || Array.isArray(credential['credentialSubject'])
    ? null
    : 'The credential is about nobody.';
};

/** A moment that is absent is no limit; one that cannot be read refuses. */
const outside = (holder: Members, name: string, isOutside: (moment: number) => boolean): boolean => {
  const value = holder[name];
  if (value === undefined) return false;
  const moment = typeof value === 'string' ? readTimestamp(value) : null;
  return moment === null || isOutside(moment.milliseconds);
};

const checkDates = (credential: Members, now: number): string | null => {
  if (outside(credential, 'validFrom', (from) => from > now)) return 'The credential is not valid yet.';
  if (outside(credential, 'validUntil', (until) => until < now)) return 'The credential is no longer valid.';
  const proofs = texts(credential['proof']).filter(isObject);
  return proofs.some((proof) => outside(proof, 'expires', (end) => end < now)) ? 'The proof has expired.' : null;
};

const checkStatus = async (
  entry: StatusEntry,
  credential: Members,
  context: CredentialContext,
): Promise<string | null> => {
  const list = context.statusLists?.get(entry.list);
  if (!isObject(list)) return 'The status list of the credential is not at hand.';
  const verdict = verifyProof(context, list);
  if (!verdict.valid) return `The status list is not good: ${verdict.reason}`;
  const subject = list['credentialSubject'];
  if (list['id'] !== entry.list || JSON.stringify(list['issuer']) !== JSON.stringify(credential['issuer']))
    return 'The status list belongs to somebody else.';
  if (checkDates(list, context.now) !== null) return 'The status list is out of date.';
  if (
    !isObject(subject) ||
    typeof subject['encodedList'] !== 'string' ||
    !texts(subject['statusPurpose']).includes(entry.purpose)
  )
    return 'The status list is for another purpose.';
  return statusAt(await decodeStatusList(subject['encodedList']), entry.index)
    ? `The credential is marked: ${entry.purpose}.`
    : null;
};

/**
 * Verifies a verifiable credential 2.0 with eddsa-jcs-2022: model, proofs, dates, then status. The reason says what fails
 * first. It says that the holder of the key signed this, not that the issuer named is the holder: give `keys` and
 * `onlyKnown` to bind keys to issuers you know. Throws ProvenanceError for malformed keys, values or status lists.
 */
export const verifyCredential = async (credential: unknown, context: CredentialContext): Promise<Verdict> => {
  if (!isObject(credential)) return refused('A credential is an object.');
  const wrong = checkModel(credential);
  if (wrong) return refused(wrong);
  const verdict = verifyProof(context, credential);
  if (!verdict.valid) return verdict;
  const dated = checkDates(credential, context.now);
  if (dated) return refused(dated);
  for (const entry of statusEntries(credential)) {
    const marked = await checkStatus(entry, credential, context);
    if (marked) return refused(marked);
  }
  return accepted('The credential is good.');
};
