import type { Sha256 } from './sha256.ts';

/** The two kinds of node of an RFC 6962 tree (§2.1); the leading byte keeps a leaf from being passed off as a node. */
export interface TreeHash {
  readonly leaf: (data: Uint8Array) => Uint8Array;
  readonly node: (left: Uint8Array, right: Uint8Array) => Uint8Array;
  /** The root of the tree without leaves: SHA-256 of nothing. */
  readonly empty: () => Uint8Array;
}

export const HASH_SIZE = 32;

/** Binds the tree's two hashes to an implementation of SHA-256. */
export const treeHash = (sha256: Sha256): TreeHash => {
  // Only `node` reuses its buffer: it is called once for every leaf, and nothing keeps the buffer.
  const pair = new Uint8Array(1 + 2 * HASH_SIZE);
  pair[0] = 1;
  return {
    leaf: (data) => {
      const input = new Uint8Array(1 + data.length);
      input.set(data, 1);
      return sha256(input);
    },
    node: (left, right) => {
      pair.set(left, 1);
      pair.set(right, 1 + HASH_SIZE);
      return sha256(pair);
    },
    empty: () => sha256(new Uint8Array()),
  };
};
