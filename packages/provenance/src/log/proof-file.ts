import { fromBase64, toBase64 } from '../encoding.ts';
import { refuse } from '../error.ts';
import { readCheckpoint } from './checkpoint.ts';
import { cosignedAt, type NoteKey, readNote, type VerifyEd25519, verifyNote } from './note.ts';
import type { TreeHash } from './tree-hash.ts';
import { accepted, refused, type Verdict, verifyInclusion } from './verify-proof.ts';

const HEADER = 'c2sp.org/tlog-proof@v1';
const HASH_LIMIT = 64;

/** A proof that can be checked without a network (C2SP tlog-proof): where the entry stands, its path, a signed checkpoint. */
export interface ProofFile {
  readonly index: number;
  readonly proof: readonly Uint8Array[];
  /** The checkpoint with its signatures, verbatim. */
  readonly checkpoint: string;
  /** Opaque and not covered by any signature. */
  readonly extra?: Uint8Array;
}

/** Writes a `.tlog-proof` file. */
export const writeProofFile = (file: ProofFile): string => {
  const extra = file.extra ? [`extra ${toBase64(file.extra)}`] : [];
  return `${[HEADER, ...extra, `index ${file.index}`, ...file.proof.map(toBase64)].join('\n')}\n\n${file.checkpoint}`;
};

/** Reads a `.tlog-proof` file. Throws ProvenanceError `proof-file.form`. */
export const readProofFile = (text: string): ProofFile => {
  const cut = text.indexOf('\n\n');
  const lines = cut < 0 ? [] : text.slice(0, cut).split('\n');
  if (lines.shift() !== HEADER) return refuse('proof-file.form', 'The text is not a log proof.');
  const extra = lines[0]?.startsWith('extra ') ? fromBase64(lines.shift()!.slice(6)) : undefined;
  const index = /^index (0|[1-9]\d*)$/.exec(lines.shift() ?? '')?.[1];
  if (index === undefined || !Number.isSafeInteger(Number(index)) || lines.length > HASH_LIMIT)
    return refuse('proof-file.form', 'The log proof is malformed.');
  return {
    index: Number(index),
    proof: lines.map(fromBase64),
    checkpoint: text.slice(cut + 2),
    ...(extra ? { extra } : {}),
  };
};

/** Whom the reader trusts: the log, and outsiders who keep copies of its checkpoints. */
export interface LogPolicy {
  readonly log: NoteKey;
  readonly witnesses?: readonly NoteKey[];
  /** How many of the witnesses must have signed; 0 by default, and then the answer says how many did. */
  readonly quorum?: number;
}

/** Verifies a proof file for one leaf hash: the log's signature, the witnesses asked for, the path to the root. Throws on malformed text. */
export const verifyProofFile = (
  tree: TreeHash,
  verify: VerifyEd25519,
  text: string,
  leafHash: Uint8Array,
  policy: LogPolicy,
): Verdict & { readonly witnesses: number } => {
  const file = readProofFile(text);
  const note = readNote(file.checkpoint);
  const checkpoint = readCheckpoint(note.text);
  const witnesses = (policy.witnesses ?? []).filter((key) => cosignedAt(note, key, verify) !== null).length;
  const answer = (verdict: Verdict) => ({ ...verdict, witnesses });
  if (checkpoint.origin !== policy.log.name) return answer(refused('The checkpoint belongs to another log.'));
  if (!verifyNote(note, policy.log, verify)) return answer(refused('The log has not signed this checkpoint.'));
  if (witnesses < (policy.quorum ?? 0)) return answer(refused('Too few outsiders have signed this checkpoint.'));
  const verdict = verifyInclusion(tree, {
    index: file.index,
    size: checkpoint.size,
    leafHash,
    root: checkpoint.root,
    proof: file.proof,
  });
  return answer(verdict.valid ? accepted('The record is in the log under a signed checkpoint.') : verdict);
};
