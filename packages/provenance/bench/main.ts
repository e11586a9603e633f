import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { hashEvents } from '../src/eventhash/event-hash.ts';
import { openLog } from '../src/log/log-builder.ts';
import { nodeSha256 } from '../src/log/node-sha256.ts';
import { proveConsistency, proveInclusion, rootAt } from '../src/log/prove.ts';
import { memoryTileStore, type TileStore } from '../src/log/tile-store.ts';
import { treeHash } from '../src/log/tree-hash.ts';
import { verifyConsistency, verifyInclusion } from '../src/log/verify-proof.ts';
import { validate } from '../src/validate.ts';
import { documentOf, NOW, samples } from '../test/sample-events.ts';

/** One figure with its aim; `aim` is null where the issue sets none. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly aim: number | null;
}

const tree = treeHash(nodeSha256);

/** Runs for about a second after warming up and returns how often per second. */
const perSecond = (work: () => void, each: number, milliseconds = 1000): number => {
  const warm = performance.now();
  while (performance.now() - warm < 300) work();
  let rounds = 0;
  const start = performance.now();
  while (performance.now() - start < milliseconds) {
    work();
    rounds++;
  }
  return (rounds * each * 1000) / (performance.now() - start);
};

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1]!;

const timed = (count: number, work: (at: number) => void): number =>
  median(
    Array.from({ length: count }, (_, at) => {
      const start = performance.now();
      work(at);
      return (performance.now() - start) * 1000;
    }),
  );

const LEAVES = 10_000_000;

/**
 * Ten million leaves without ten million hashes in memory: leaf n has the hash of n modulo 256, so all level-0 tiles are
 * alike and are kept once. Every hash of the tree is still made by `openLog`, and proofs are read and verified in full.
 */
const largeLog = (): { store: TileStore; seconds: number } => {
  const leaves = Array.from({ length: 256 }, (_, at) => tree.leaf(Uint8Array.of(at)));
  const inner = memoryTileStore();
  const tile = Buffer.concat(leaves);
  const store: TileStore = {
    read: (level, index, width) => (level === 0 ? tile.subarray(0, width * 32) : inner.read(level, index, width)),
    write: (level, index, hashes) => (level === 0 ? undefined : inner.write(level, index, hashes)),
  };
  const log = openLog(tree, store);
  const start = performance.now();
  for (let at = 0; at < LEAVES; at++) log.append(leaves[at & 255]!);
  log.flush();
  return { store, seconds: (performance.now() - start) / 1000 };
};

/** Measures the package's speeds on one thread; takes about a minute, most of it for the ten million leaves. */
export const runProvenanceBench = async (): Promise<readonly Figure[]> => {
  const document = documentOf(...Array.from({ length: 25 }, () => samples).flat());
  const text = JSON.stringify(document);
  const records = Array.from({ length: 256 }, (_, at) => createHash('sha512').update(String(at)).digest());
  const figures: Figure[] = [];
  const note = (name: string, value: number, unit: string, aim: number | null = null): void =>
    void figures.push({ name, value: Math.round(value * 10) / 10, unit, aim });

  note(
    'events validated',
    perSecond(() => validate(document, { now: NOW }), 100),
    'events/s',
    20_000,
  );
  note(
    'events parsed and validated',
    perSecond(() => validate(JSON.parse(text), { now: NOW }), 100),
    'events/s',
  );
  note(
    'events hashed',
    perSecond(() => hashEvents(document), 100),
    'events/s',
    5000,
  );
  const log = openLog(tree, { read: () => null, write: () => undefined });
  note(
    'leaves hashed and appended',
    perSecond(() => records.forEach((record) => log.append(tree.leaf(record))), 256),
    'leaves/s',
  );

  const { store, seconds } = largeLog();
  note('10 M leaves appended', seconds, 's');
  const root = rootAt(tree, store, LEAVES);
  const places = Array.from({ length: 101 }, (_, at) => (at * 99_999_989) % LEAVES);
  const proofs = places.map((index) => proveInclusion(tree, store, index, LEAVES));
  note('inclusion proof at 10 M leaves, largest', Math.max(...proofs.map((proof) => proof.length * 32)), 'bytes');
  note(
    'inclusion proof at 10 M leaves, made',
    timed(places.length, (at) => void proveInclusion(tree, store, places[at]!, LEAVES)),
    'µs (median)',
    20_000,
  );
  const verify = (at: number) =>
    verifyInclusion(tree, {
      index: places[at]!,
      size: LEAVES,
      root,
      leafHash: tree.leaf(Uint8Array.of(places[at]! & 255)),
      proof: proofs[at]!,
    });
  if (!places.every((_, at) => verify(at).valid)) throw new Error('A proof of the bench does not verify.');
  note('inclusion proof at 10 M leaves, verified', timed(places.length, verify), 'µs (median)');
  const half = LEAVES / 2 + 12_345;
  const consistency = proveConsistency(tree, store, half, LEAVES);
  if (
    !verifyConsistency(tree, {
      size1: half,
      size2: LEAVES,
      root1: rootAt(tree, store, half),
      root2: root,
      proof: consistency,
    }).valid
  )
    throw new Error('The consistency proof of the bench does not verify.');
  note('consistency proof at 10 M leaves', consistency.length * 32, 'bytes');
  return figures;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const { name, value, unit, aim } of await runProvenanceBench())
    console.log(
      `${name.padEnd(44)} ${value.toLocaleString('en').padStart(14)} ${unit}${aim === null ? '' : `  (aim ${aim.toLocaleString('en')})`}`,
    );
