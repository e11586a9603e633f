import {
  memoryTileStore,
  openLog,
  ProvenanceError,
  TILE_WIDTH,
  type LogBuilder,
  type TileStore,
} from '@shanhuo/provenance';
import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import { tree } from './document.ts';

const HASH_BYTES = 32;
type Place = readonly [level: number, index: number];
const nameOf = ([level, index]: Place): string => `${level}/${index}`;

async function fetchTiles(db: Db, county: number, places: readonly Place[], into: TileStore): Promise<void> {
  if (places.length === 0) return;
  const { rows } = await sql<{ level: number; index: number; hashes: Buffer }>`
    select t.level, t.index, t.hashes from provenance.tile t
    join unnest(${places.map(([level]) => level)}::integer[], ${places.map(([, index]) => index)}::integer[])
      as p (level, index) on p.level = t.level and p.index = t.index
    where t.county = ${county}`.execute(db);
  for (const { level, index, hashes } of rows) into.write(level, index, hashes);
}

/**
 * Works on a county's tree as if all of it were in memory: a first try notes which tiles it wants and goes on with nothing in
 * their place, they are fetched in one query, and the second try is the real one. What is wanted must not depend on what
 * the hashes are. Throws ProvenanceError `log.missing-tile` where one isn't there.
 */
export async function withTiles<T>(db: Db, county: number, work: (store: TileStore) => T): Promise<T> {
  const wanted = new Map<string, Place>();
  const nothing = { write: () => undefined };
  work({
    ...nothing,
    read(level, index, width) {
      wanted.set(nameOf([level, index]), [level, index]);
      return new Uint8Array(width * HASH_BYTES);
    },
  });
  const store = memoryTileStore();
  await fetchTiles(db, county, [...wanted.values()], store);
  return work({ ...nothing, read: store.read });
}

/** One tile as it is kept, or null. */
export const tileAt = async (db: Db, county: number, level: number, index: number): Promise<Uint8Array | null> => {
  const store = memoryTileStore();
  await fetchTiles(db, county, [[level, index]], store);
  return store.tiles.get(nameOf([level, index])) ?? null;
};

/** The hashes that the log holds at some positions, 32 bytes each; a position that is not in its tile is left out. */
export async function hashesAt(db: Db, county: number, positions: readonly number[]): Promise<Map<number, Uint8Array>> {
  const tiles = [...new Set(positions.map((position) => Math.floor(position / TILE_WIDTH)))];
  const store = memoryTileStore();
  const places = tiles.map((index): Place => [0, index]);
  await fetchTiles(db, county, places, store);
  return new Map(
    positions.flatMap((position): [number, Uint8Array][] => {
      const hash = hashIn(store.tiles.get(nameOf([0, Math.floor(position / TILE_WIDTH)])), position);
      return hash === null ? [] : [[position, hash]];
    }),
  );
}

/** The hash at a place of a level, out of its tile; null where the tile is too short or isn't there. */
export function hashIn(tile: Uint8Array | null | undefined, place: number): Uint8Array | null {
  const at = (place % TILE_WIDTH) * HASH_BYTES;
  return tile && tile.length >= at + HASH_BYTES ? tile.subarray(at, at + HASH_BYTES) : null;
}

/** Opens a log of some size for appending, and answers how to keep what was added. */
export async function reopenLog(
  tx: Tx,
  county: number,
  size: number,
): Promise<{ readonly log: LogBuilder; readonly keep: () => Promise<void> }> {
  const changed = memoryTileStore();
  // Opening reads the same tiles whatever they hold; afterwards nothing is read any more.
  const log = await withTiles(tx, county, (edge) => openLog(tree, { read: edge.read, write: changed.write }, size));
  return {
    log,
    async keep() {
      log.flush();
      const tiles = [...changed.tiles].map(([name, hashes]) => {
        const [level = 0, index = 0] = name.split('/').map(Number);
        return { county, level, index, hashes: Buffer.from(hashes) };
      });
      await tx
        .insertInto('provenance.tile')
        .values(tiles)
        .onConflict((conflict) =>
          conflict.columns(['county', 'level', 'index']).doUpdateSet((is) => ({ hashes: is.ref('excluded.hashes') })),
        )
        .execute();
    },
  };
}

/** The root over one whole tile: what stands for it one level up. */
export function rootOfTile(hashes: Uint8Array): Uint8Array {
  const log = openLog(tree, memoryTileStore());
  for (let at = 0; at < hashes.length; at += HASH_BYTES) log.append(hashes.subarray(at, at + HASH_BYTES));
  return log.root();
}

export const isMissingTile = (error: unknown): boolean =>
  error instanceof ProvenanceError && error.code === 'log.missing-tile';
