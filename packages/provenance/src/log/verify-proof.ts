import { sameBytes } from '../encoding.ts';
import { HASH_SIZE, type TreeHash } from './tree-hash.ts';

/** The answer of a verification; `reason` says in a sentence why. */
export interface Verdict {
  readonly valid: boolean;
  readonly reason: string;
}

export const refused = (reason: string): Verdict => ({ valid: false, reason });
export const accepted = (reason: string): Verdict => ({ valid: true, reason });

const isSize = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const wholeHashes = (hashes: readonly Uint8Array[]): boolean => hashes.every((hash) => hash.length === HASH_SIZE);
const isOdd = (value: number): boolean => value % 2 === 1;
const half = (value: number): number => Math.floor(value / 2);

/** Claim: the leaf with this hash stands at `index` in the tree of `size` leaves with this root. */
export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Uint8Array;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Verifies an inclusion proof (RFC 9162 §2.1.3.2). Sizes up to 2^53 − 1. Never throws. */
export const verifyInclusion = (tree: TreeHash, claim: InclusionClaim): Verdict => {
  const { index, size, leafHash, root, proof } = claim;
  if (!isSize(index) || !isSize(size) || index >= size) return refused('The index does not lie inside the tree.');
  if (!wholeHashes([leafHash, root, ...proof])) return refused('A hash does not have 32 bytes.');
  let node = index;
  let last = size - 1;
  let hash = leafHash;
  for (const sibling of proof) {
    if (last === 0) return refused('The proof is longer than the tree is high.');
    if (isOdd(node) || node === last) {
      hash = tree.node(sibling, hash);
      // A right edge without a sibling on its level climbs until it has one.
      while (!isOdd(node) && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else hash = tree.node(hash, sibling);
    node = half(node);
    last = half(last);
  }
  if (last !== 0) return refused('The proof is shorter than the tree is high.');
  return sameBytes(hash, root) ? accepted('The leaf is in the tree.') : refused('The proof leads to another root.');
};

/** Claim: the tree of `size1` leaves is the beginning of the tree of `size2` leaves. */
export interface ConsistencyClaim {
  readonly size1: number;
  readonly size2: number;
  readonly root1: Uint8Array;
  readonly root2: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

const verifyGrown = (tree: TreeHash, claim: ConsistencyClaim): Verdict => {
  const { size1, size2, root1, root2 } = claim;
  let node = size1 - 1;
  let last = size2 - 1;
  while (isOdd(node)) {
    node = half(node);
    last = half(last);
  }
  // When the old tree is a perfect one, its root begins the proof and is left out of it.
  const path = node === 0 ? [root1, ...claim.proof] : claim.proof;
  const [start, ...rest] = path;
  if (!start) return refused('The proof is empty.');
  let first = start;
  let second = start;
  for (const sibling of rest) {
    if (last === 0) return refused('The proof is longer than the tree is high.');
    if (isOdd(node) || node === last) {
      first = tree.node(sibling, first);
      second = tree.node(sibling, second);
      while (!isOdd(node) && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else second = tree.node(second, sibling);
    node = half(node);
    last = half(last);
  }
  if (last !== 0) return refused('The proof is shorter than the tree is high.');
  if (!sameBytes(first, root1)) return refused('The proof leads to another first root.');
  return sameBytes(second, root2)
    ? accepted('The first tree is the beginning of the second.')
    : refused('The proof leads to another second root.');
};

/**
 * Verifies a consistency proof (RFC 9162 §2.1.4.2). An empty first tree is refused: it is consistent with everything,
 * so a proof about it says nothing and would let a log start over. Never throws.
 */
export const verifyConsistency = (tree: TreeHash, claim: ConsistencyClaim): Verdict => {
  const { size1, size2, root1, root2, proof } = claim;
  if (!isSize(size1) || !isSize(size2)) return refused('A size is not a whole number.');
  if (size1 === 0) return refused('Nothing can be said about an empty first tree.');
  if (size1 > size2) return refused('The first tree is larger than the second.');
  if (!wholeHashes([root1, root2, ...proof])) return refused('A hash does not have 32 bytes.');
  if (size1 < size2) return verifyGrown(tree, claim);
  if (proof.length > 0) return refused('Trees of one size need no proof.');
  return sameBytes(root1, root2)
    ? accepted('The trees are the same.')
    : refused('Trees of one size have different roots.');
};
