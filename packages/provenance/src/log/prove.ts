import { refuse } from '../error.ts';
import { perfectRoot, splitTile } from './log-builder.ts';
import { TILE_WIDTH, type TileStore } from './tile-store.ts';
import type { TreeHash } from './tree-hash.ts';

/** The largest power of two below `size`. */
const splitPoint = (size: number): number => {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
};

/** Reads hashes of subtrees out of tiles. Sizes of whole logs stay below 2^53, so plain numbers do. */
const reader = (tree: TreeHash, store: TileStore) => {
  /** The subtree of 2^height leaves that starts at a multiple of 2^height. */
  const perfect = (start: number, height: number): Uint8Array => {
    const level = Math.floor(height / 8);
    const span = 2 ** (height % 8);
    const first = start / 256 ** level;
    const tileIndex = Math.floor(first / TILE_WIDTH);
    const offset = first % TILE_WIDTH;
    const tile =
      store.read(level, tileIndex, offset + span) ??
      refuse('log.missing-tile', `The store lacks tile ${tileIndex} of level ${level}.`);
    return perfectRoot(tree, splitTile(tile.subarray(offset * 32)));
  };
  /** The subtree over [start, end), perfect or at the right edge. */
  const range = (start: number, end: number): Uint8Array => {
    const size = end - start;
    const height = Math.log2(size);
    if (Number.isInteger(height)) return perfect(start, height);
    const split = splitPoint(size);
    return tree.node(perfect(start, Math.log2(split)), range(start + split, end));
  };
  return range;
};

/** The root of the first `size` leaves, read from the store. Throws ProvenanceError `log.missing-tile`. */
export const rootAt = (tree: TreeHash, store: TileStore, size: number): Uint8Array =>
  size === 0 ? tree.empty() : reader(tree, store)(0, size);

/** Inclusion proof of leaf `index` in the tree of `size` leaves (RFC 6962 §2.1.1), sibling first. Throws `log.index`. */
export const proveInclusion = (tree: TreeHash, store: TileStore, index: number, size: number): Uint8Array[] => {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size)
    refuse('log.index', 'The index does not lie inside the tree.');
  const range = reader(tree, store);
  const path: Uint8Array[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitPoint(end - start);
    if (index < middle) {
      path.push(range(middle, end));
      end = middle;
    } else {
      path.push(range(start, middle));
      start = middle;
    }
  }
  return path.reverse();
};

/** Consistency proof between two sizes of one log (RFC 6962 §2.1.2). Throws `log.index` unless 0 < size1 ≤ size2. */
export const proveConsistency = (tree: TreeHash, store: TileStore, size1: number, size2: number): Uint8Array[] => {
  if (!Number.isSafeInteger(size1) || !Number.isSafeInteger(size2) || size1 < 1 || size1 > size2)
    refuse('log.index', 'The first size must lie between one and the second.');
  const range = reader(tree, store);
  const path: Uint8Array[] = [];
  let [start, end] = [0, size2];
  let whole = true;
  while (size1 < end) {
    const middle = start + splitPoint(end - start);
    if (size1 <= middle) {
      path.push(range(middle, end));
      end = middle;
    } else {
      path.push(range(start, middle));
      start = middle;
      whole = false;
    }
  }
  if (!whole) path.push(range(start, end));
  return path.reverse();
};
