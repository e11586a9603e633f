import { fromBase58, toBase58 } from '../base58.ts';
import { concat, utf8 } from '../encoding.ts';
import { canonicalize } from '../json/canonicalize.ts';
import { isObject } from '../json/json-value.ts';
import type { VerifyEd25519 } from '../log/note.ts';
import type { Sha256 } from '../log/sha256.ts';
import { accepted, refused, type Verdict } from '../log/verify-proof.ts';
import { keyOfMethod } from './multikey.ts';

type Members = Record<string, unknown>;

/** The options of a proof that is going to be made. */
export interface ProofOptions {
  readonly verificationMethod: string;
  /** When the proof is made, RFC 3339. */
  readonly created: string;
  readonly proofPurpose?: string;
}

const without = (holder: Members, name: string): Members =>
  Object.fromEntries(Object.entries(holder).filter(([key]) => key !== name));

/** What is signed: hash of the canonical options, then hash of the canonical document (eddsa-jcs-2022 §3.3.4). */
const hashData = (sha256: Sha256, options: Members, document: Members): Uint8Array =>
  concat(sha256(utf8(canonicalize(options))), sha256(utf8(canonicalize(document))));

/** Adds an eddsa-jcs-2022 proof to a document. Throws ProvenanceError `jcs.*` when the document has no canonical form. */
export const addProof = (
  sha256: Sha256,
  sign: (message: Uint8Array) => Uint8Array,
  document: Members,
  options: ProofOptions,
): Members => {
  const bare = without(document, 'proof');
  const proof: Members = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created: options.created,
    verificationMethod: options.verificationMethod,
    proofPurpose: options.proofPurpose ?? 'assertionMethod',
    ...('@context' in bare ? { '@context': bare['@context'] } : {}),
  };
  return { ...bare, proof: { ...proof, proofValue: `z${toBase58(sign(hashData(sha256, proof, bare)))}` } };
};

/** What is needed to verify proofs. */
export interface ProofVerifier {
  readonly sha256: Sha256;
  readonly verify: VerifyEd25519;
  /** Keys of verification methods that are not `did:key`; with `onlyKnown`, the only ones that are trusted. */
  readonly keys?: ReadonlyMap<string, Uint8Array>;
  readonly onlyKnown?: boolean;
}

const listed = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** The context the proof was made under must begin the document's (eddsa-jcs-2022 §3.3.2 step 4). */
const contextBegins = (proof: unknown, document: unknown): boolean => {
  const [inner, outer] = [listed(proof), listed(document)];
  return inner.length <= outer.length && inner.every((entry, at) => canonicalize(entry) === canonicalize(outer[at]));
};

const verifyOne = (tools: ProofVerifier, document: Members, proof: unknown, purpose: string): Verdict => {
  if (!isObject(proof)) return refused('A proof is not an object.');
  if (proof['type'] !== 'DataIntegrityProof' || proof['cryptosuite'] !== 'eddsa-jcs-2022')
    return refused('Only proofs of the suite eddsa-jcs-2022 can be verified.');
  if (proof['proofPurpose'] !== purpose) return refused(`The proof was not made for ${purpose}.`);
  if (proof['previousProof'] !== undefined) return refused('Chains of proofs are not supported.');
  const { verificationMethod: method, proofValue } = proof;
  if (typeof method !== 'string' || typeof proofValue !== 'string' || !proofValue.startsWith('z'))
    return refused('The proof lacks its method or value.');
  const known = tools.keys ?? new Map<string, Uint8Array>();
  if (tools.onlyKnown && !known.has(method)) return refused('The key of the proof is not one of the trusted ones.');
  const key = keyOfMethod(method, known);
  if (!key) return refused('The key of the proof is not known.');
  if ('@context' in proof && !contextBegins(proof['@context'], document['@context']))
    return refused('The proof was made under another context.');
  const secured = '@context' in proof ? { ...document, '@context': proof['@context'] } : document;
  const message = hashData(tools.sha256, without(proof, 'proofValue'), secured);
  return tools.verify(fromBase58(proofValue.slice(1)), message, key)
    ? accepted('The signature is good.')
    : refused('The signature does not fit the document.');
};

/**
 * Verifies all eddsa-jcs-2022 proofs of a document; each must be good. Throws ProvenanceError when the document has no
 * canonical form or a key or value is malformed.
 */
export const verifyProof = (tools: ProofVerifier, document: Members, purpose = 'assertionMethod'): Verdict => {
  const proofs = listed(document['proof']);
  if (proofs.length === 0) return refused('The document carries no proof.');
  if (proofs.length > 8) return refused('The document carries too many proofs.');
  const bare = without(document, 'proof');
  for (const proof of proofs) {
    const verdict = verifyOne(tools, bare, proof, purpose);
    if (!verdict.valid) return verdict;
  }
  return accepted('The signature is good.');
};
