/** Leaves to a tile at level 0, and nodes to a tile above: 2^8 (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;

/**
 * Where tiles live: an append-only store. Tile `index` at tile level `level` holds up to 256 hashes of the subtrees with
 * 256^level leaves; a level-0 tile holds leaf hashes. A full tile never changes; a partial one is replaced by a wider one.
 */
export interface TileStore {
  /** The first `width` hashes of a tile, 32 bytes each; null when the store does not have so many. */
  read(level: number, index: number, width: number): Uint8Array | null;
  write(level: number, index: number, hashes: Uint8Array): void;
}

/** A store in memory, for tests, small logs and readers that fetched tiles beforehand. */
export const memoryTileStore = (): TileStore & { readonly tiles: ReadonlyMap<string, Uint8Array> } => {
  const tiles = new Map<string, Uint8Array>();
  return {
    tiles,
    read: (level, index, width) => {
      const tile = tiles.get(`${level}/${index}`);
      return tile && tile.length >= width * 32 ? tile.subarray(0, width * 32) : null;
    },
    write: (level, index, hashes) => void tiles.set(`${level}/${index}`, hashes),
  };
};

const group = (index: number): string => {
  const parts = [String(index % 1000).padStart(3, '0')];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    parts.unshift(`x${String(rest % 1000).padStart(3, '0')}`);
  return parts.join('/');
};

/** The address of a tile below the log's root, such as `tile/0/x001/067.p/8` (C2SP tlog-tiles). */
export const tilePath = (level: number | 'entries', index: number, width: number = TILE_WIDTH): string =>
  `tile/${level}/${group(index)}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
