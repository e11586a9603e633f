/**
 * What the scan page needs to check a proof by itself, in any browser: the record's digest, the log's signature, the
 * path to the root, a certificate. Cryptography is @noble; nothing here touches the network. Budget: 25 KB compressed.
 */
import { hashes, verify } from '@noble/ed25519';
import { sha256 as nobleSha256, sha512 } from '@noble/hashes/sha2.js';
import { verifyCredential as verifyWith, type CredentialContext } from './credential/verify-credential.ts';
import { utf8 } from './encoding.ts';
import { canonicalize } from './json/canonicalize.ts';
import type { Checkpoint } from './log/checkpoint.ts';
import { openCheckpoint as openWith } from './log/open-checkpoint.ts';
import { readNoteKey as readKeyWith, type VerifyEd25519 } from './log/note.ts';
import { type LogPolicy, verifyProofFile as verifyFileWith } from './log/proof-file.ts';
import type { Sha256 } from './log/sha256.ts';
import { treeHash } from './log/tree-hash.ts';
import * as proofs from './log/verify-proof.ts';

hashes.sha512 = sha512;

export const sha256: Sha256 = (bytes) => nobleSha256(bytes);

/** Verifies Ed25519 strictly (RFC 8032, no cofactor leniency); malformed input is simply not good. */
export const verifyEd25519: VerifyEd25519 = (signature, message, publicKey) => {
  try {
    return verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
};

const tree = treeHash(sha256);

/** Hash of the log's leaf for a JSON record: the leaf is the record's canonical form. */
export const leafHashOf = (record: unknown): Uint8Array => tree.leaf(utf8(canonicalize(record)));

export const verifyInclusion = (claim: proofs.InclusionClaim): proofs.Verdict => proofs.verifyInclusion(tree, claim);
export const verifyConsistency = (claim: proofs.ConsistencyClaim): proofs.Verdict =>
  proofs.verifyConsistency(tree, claim);

/** Reads a log's or witness's verifier key. Throws ProvenanceError `note.key`. */
export const readNoteKey = (text: string) => readKeyWith(sha256, text);

/** The checkpoint in a signed note; null unless this verifier key's log signed it. Never throws. */
export const openCheckpoint = (note: string, key: string): Checkpoint | null =>
  openWith(sha256, verifyEd25519, note, key);

/** Verifies a `.tlog-proof` file for a record. Throws ProvenanceError when the file is malformed. */
export const verifyRecord = (record: unknown, proofFile: string, policy: LogPolicy) =>
  verifyFileWith(tree, verifyEd25519, proofFile, leafHashOf(record), policy);

/** Verifies a certificate (verifiable credential with eddsa-jcs-2022). */
export const verifyCredential = (
  credential: unknown,
  context: Omit<CredentialContext, 'sha256' | 'verify'>,
): Promise<proofs.Verdict> => verifyWith(credential, { ...context, sha256, verify: verifyEd25519 });

export { canonicalize } from './json/canonicalize.ts';
export { parseStrictly } from './json/parse-strictly.ts';
export { ProvenanceError } from './error.ts';
export type { Verdict, InclusionClaim, ConsistencyClaim } from './log/verify-proof.ts';
export { fromBase64 } from './encoding.ts';
export type { Checkpoint } from './log/checkpoint.ts';
export type { LogPolicy } from './log/proof-file.ts';
