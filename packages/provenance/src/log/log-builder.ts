import { concat } from '../encoding.ts';
import { refuse } from '../error.ts';
import { TILE_WIDTH, type TileStore } from './tile-store.ts';
import { HASH_SIZE, type TreeHash } from './tree-hash.ts';

/** The hash of a perfect subtree over a power of two of hashes. */
export const perfectRoot = (tree: TreeHash, hashes: readonly Uint8Array[]): Uint8Array => {
  let level = hashes;
  while (level.length > 1)
    level = Array.from({ length: level.length / 2 }, (_, at) => tree.node(level[2 * at]!, level[2 * at + 1]!));
  return level[0] ?? refuse('log.empty-subtree', 'A subtree has at least one leaf.');
};

/** The hash of the tree over a run of hashes of any length above zero: the largest power of two goes left (RFC 6962 §2.1). */
export const rootOver = (tree: TreeHash, hashes: readonly Uint8Array[]): Uint8Array => {
  if (hashes.length === 1) return hashes[0]!;
  const split = 2 ** (Math.ceil(Math.log2(hashes.length)) - 1);
  return tree.node(rootOver(tree, hashes.slice(0, split)), rootOver(tree, hashes.slice(split)));
};

/** Cuts a tile into its hashes. */
export const splitTile = (tile: Uint8Array): Uint8Array[] =>
  Array.from({ length: tile.length / HASH_SIZE }, (_, at) => tile.subarray(at * HASH_SIZE, (at + 1) * HASH_SIZE));

/** An open log: hashes of leaves go in, full tiles go out to the store, the root can be asked for at any time. */
export interface LogBuilder {
  readonly size: () => number;
  /** Appends the hash of one leaf and returns its index. */
  readonly append: (leafHash: Uint8Array) => number;
  readonly root: () => Uint8Array;
  /** Writes the partial tiles at the right edge, so that proofs up to the present size can be read from the store. */
  readonly flush: () => void;
}

/** Reopens a log of `size` leaves from the right-edge tiles in the store. Throws ProvenanceError `log.missing-tile`. */
const reopen = (store: TileStore, size: number): Uint8Array[][] => {
  const levels: Uint8Array[][] = [];
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / TILE_WIDTH)) {
    const width = count % TILE_WIDTH;
    const tile = width === 0 ? new Uint8Array() : store.read(level, Math.floor(count / TILE_WIDTH), width);
    levels.push(splitTile(tile ?? refuse('log.missing-tile', `The store lacks the edge tile of level ${level}.`)));
  }
  return levels;
};

/**
 * Opens a log for appending. Memory is bounded by one open tile for each level: 256 × 32 bytes × log256(size).
 * Full tiles are written at once; nothing written is ever written differently, only wider.
 */
export const openLog = (tree: TreeHash, store: TileStore, size = 0): LogBuilder => {
  const levels = reopen(store, size);
  let count = size;
  const push = (level: number, hash: Uint8Array, index: number): void => {
    const open = (levels[level] ??= []);
    open.push(hash);
    if (open.length < TILE_WIDTH) return;
    const tileIndex = Math.floor(index / TILE_WIDTH);
    store.write(level, tileIndex, concat(...open));
    levels[level] = [];
    push(level + 1, perfectRoot(tree, open), tileIndex);
  };
  const edges = (): Uint8Array[] => {
    // From the highest level down, each open tile holds the subtrees that follow the ones above it.
    const roots: Uint8Array[] = [];
    for (let level = levels.length - 1; level >= 0; level--) {
      let rest: readonly Uint8Array[] = levels[level]!;
      for (let bit = TILE_WIDTH / 2; bit >= 1; bit /= 2)
        if (rest.length >= bit) {
          roots.push(perfectRoot(tree, rest.slice(0, bit)));
          rest = rest.slice(bit);
        }
    }
    return roots;
  };
  return {
    size: () => count,
    append: (leafHash) => {
      if (leafHash.length !== HASH_SIZE) refuse('log.leaf', 'A leaf hash has 32 bytes.');
      push(0, Uint8Array.from(leafHash), count);
      return count++;
    },
    root: () =>
      edges().reduceRight<Uint8Array | null>((right, left) => (right ? tree.node(left, right) : left), null) ??
      tree.empty(),
    flush: () => {
      let total = count;
      levels.forEach((open, level) => {
        if (open.length > 0) store.write(level, Math.floor(total / TILE_WIDTH), concat(...open));
        total = Math.floor(total / TILE_WIDTH);
      });
    },
  };
};
