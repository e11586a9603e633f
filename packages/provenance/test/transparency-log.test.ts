import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../src/encoding.ts';
import { ProvenanceError } from '../src/error.ts';
import { readCheckpoint, writeCheckpoint } from '../src/log/checkpoint.ts';
import { readEntryBundle, writeEntryBundle } from '../src/log/entry-bundle.ts';
import { openLog, rootOver } from '../src/log/log-builder.ts';
import { nodeSha256 } from '../src/log/node-sha256.ts';
import {
  COSIGNATURE,
  cosignedAt,
  keyHash,
  type NoteKey,
  readNote,
  readNoteKey,
  signNote,
  verifyNote,
  writeNoteKey,
} from '../src/log/note.ts';
import { readProofFile, verifyProofFile, writeProofFile } from '../src/log/proof-file.ts';
import { proveConsistency, proveInclusion, rootAt } from '../src/log/prove.ts';
import { memoryTileStore, tilePath } from '../src/log/tile-store.ts';
import { treeHash } from '../src/log/tree-hash.ts';
import { verifyConsistency, verifyInclusion } from '../src/log/verify-proof.ts';
import { nodeVerify, signerFromSeed } from '../src/node-ed25519.ts';

const tree = treeHash(nodeSha256);
const SIZE = 1100;
const leaves = Array.from({ length: SIZE }, (_, at) => tree.leaf(utf8(`record ${at}`)));
const store = memoryTileStore();
const log = openLog(tree, store);
const roots = [log.root(), ...leaves.map((leaf) => (log.append(leaf), log.root()))];
log.flush();

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const flipped = (bytes: Uint8Array, at: number): Uint8Array =>
  bytes.map((byte, index) => (index === at % bytes.length ? byte ^ (1 << (at % 8)) : byte));

const changed = (proof: readonly Uint8Array[], at: number) =>
  proof.map((hash, place) => (place === Math.floor(at / 32) ? flipped(hash, at) : hash));

describe('the transparency log', () => {
  it('has the roots of RFC 6962', () => {
    expect(hex(roots[0]!)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(hex(tree.leaf(new Uint8Array()))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    for (const size of [1, 2, 3, 7, 8, 255, 256, 257, 511, 512, 513, 1000, SIZE])
      expect(hex(roots[size]!)).toBe(hex(rootOver(tree, leaves.slice(0, size))));
  });

  it('goes on where it stopped', () => {
    for (const size of [1, 255, 256, 700]) {
      const half = memoryTileStore();
      const first = openLog(tree, half);
      leaves.slice(0, size).forEach(first.append);
      first.flush();
      const second = openLog(tree, half, size);
      leaves.slice(size).forEach(second.append);
      expect([second.size(), hex(second.root())]).toEqual([SIZE, hex(roots[SIZE]!)]);
    }
    expect(() => openLog(tree, memoryTileStore(), 5)).toThrow(expect.objectContaining({ code: 'log.missing-tile' }));
  });

  it('proves every leaf it has and every size it had', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: SIZE }), fc.nat(), (size, pick) => {
        const index = pick % size;
        const root = rootAt(tree, store, size);
        expect(hex(root)).toBe(hex(roots[size]!));
        expect(
          verifyInclusion(tree, {
            index,
            size,
            root,
            leafHash: leaves[index]!,
            proof: proveInclusion(tree, store, index, size),
          }).valid,
        ).toBe(true);
        expect(
          verifyConsistency(tree, {
            size1: index + 1,
            size2: size,
            root1: roots[index + 1]!,
            root2: root,
            proof: proveConsistency(tree, store, index + 1, size),
          }).valid,
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses a proof with any byte changed, any hash missing, added or moved, and any other number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: SIZE }), fc.nat(), fc.nat(), (size, pick, change) => {
        const index = pick % size;
        const good = {
          index,
          size,
          root: roots[size]!,
          leafHash: leaves[index]!,
          proof: proveInclusion(tree, store, index, size),
        };
        const at = change % good.proof.length;
        const refused = (claim: Partial<typeof good>) =>
          expect(verifyInclusion(tree, { ...good, ...claim }).valid).toBe(false);
        refused({ proof: good.proof.map((hash, place) => (place === at ? flipped(hash, change) : hash)) });
        refused({ proof: good.proof.filter((_, place) => place !== at) });
        refused({ proof: [...good.proof, good.root] });
        refused({ root: flipped(good.root, change) });
        refused({ leafHash: flipped(good.leafHash, change) });
        refused({ index: index === 0 ? 1 : index - 1 });
        refused({ index: size });
        refused({ index: -1 });
        refused({ size: 0 });
      }),
      { numRuns: 150 },
    );
  });

  it('refuses one proof of each kind with each of its bytes changed', () => {
    const inclusion = {
      index: 500,
      size: SIZE,
      root: roots[SIZE]!,
      leafHash: leaves[500]!,
      proof: proveInclusion(tree, store, 500, SIZE),
    };
    const consistency = {
      size1: 700,
      size2: SIZE,
      root1: roots[700]!,
      root2: roots[SIZE]!,
      proof: proveConsistency(tree, store, 700, SIZE),
    };
    const taken: number[] = [];
    for (let at = 0; at < inclusion.proof.length * 32; at++)
      if (verifyInclusion(tree, { ...inclusion, proof: changed(inclusion.proof, at) }).valid) taken.push(at);
    for (let at = 0; at < consistency.proof.length * 32; at++)
      if (verifyConsistency(tree, { ...consistency, proof: changed(consistency.proof, at) }).valid) taken.push(at);
    expect(taken).toEqual([]);
  });

  it('refuses consistency that is changed or about nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: SIZE }), fc.nat(), fc.nat(), (size2, pick, change) => {
        const size1 = 1 + (pick % (size2 - 1));
        const good = {
          size1,
          size2,
          root1: roots[size1]!,
          root2: roots[size2]!,
          proof: proveConsistency(tree, store, size1, size2),
        };
        const at = change % good.proof.length;
        const refused = (claim: Partial<typeof good>) =>
          expect(verifyConsistency(tree, { ...good, ...claim }).valid).toBe(false);
        refused({ proof: good.proof.map((hash, place) => (place === at ? flipped(hash, change) : hash)) });
        refused({ proof: good.proof.slice(1) });
        refused({ proof: [...good.proof, good.root1] });
        refused({ root1: flipped(good.root1, change) });
        refused({ root2: flipped(good.root2, change) });
        refused({ size1: 0, proof: [] });
        refused({ size1: size2 + 1 });
      }),
      { numRuns: 150 },
    );
  });

  it('keeps memory bounded: what it writes is tiles, each once when full', () => {
    const written: string[] = [];
    const counting = openLog(tree, {
      read: () => null,
      write: (level, index) => void written.push(`${level}/${index}`),
    });
    for (let at = 0; at < 256 * 256; at++) counting.append(leaves[0]!);
    expect(written).toHaveLength(257);
    expect(new Set(written).size).toBe(257);
  });

  it('names tiles and bundles entries as C2SP does', () => {
    expect([tilePath(0, 67), tilePath(1, 1234067), tilePath(0, 256, 8), tilePath('entries', 1000)]).toEqual([
      'tile/0/067',
      'tile/1/x001/x234/067',
      'tile/0/256.p/8',
      'tile/entries/x001/000',
    ]);
    const entries = [utf8('a'), new Uint8Array(), new Uint8Array(65535)];
    expect(readEntryBundle(writeEntryBundle(entries))).toEqual(entries);
    expect(() => readEntryBundle(Uint8Array.of(0, 2, 1))).toThrow(expect.objectContaining({ code: 'bundle.form' }));
  });
});

const signer = signerFromSeed(new Uint8Array(32).fill(7));
const witness = signerFromSeed(new Uint8Array(32).fill(9));
const key = readNoteKey(nodeSha256, writeNoteKey(nodeSha256, 'log.example.cn/county', signer.publicKey));
const witnessKey: NoteKey = {
  name: 'bureau.example.cn',
  publicKey: witness.publicKey,
  hash: keyHash(nodeSha256, 'bureau.example.cn', COSIGNATURE, witness.publicKey),
};
const text = writeCheckpoint({ origin: 'log.example.cn/county', size: SIZE, root: roots[SIZE]!, extensions: [] });
const cosign = (message: Uint8Array): Uint8Array => {
  const time = new Uint8Array(8);
  new DataView(time.buffer).setBigUint64(0, 1_780_000_000n);
  return Uint8Array.of(...time, ...witness.sign(Buffer.concat([utf8('cosignature/v1\ntime 1780000000\n'), message])));
};
const signed = signNote(text, [
  { key, sign: signer.sign },
  { key: witnessKey, sign: cosign },
]);
const file = writeProofFile({ index: 500, proof: proveInclusion(tree, store, 500, SIZE), checkpoint: signed });
const policy = { log: key, witnesses: [witnessKey], quorum: 1 };

/** True when a changed file is taken; a declared refusal is an answer, any other error is not. */
const isAccepted = (changed: string): boolean => {
  try {
    return verifyProofFile(tree, nodeVerify, changed, leaves[500]!, policy).valid;
  } catch (cause) {
    if (cause instanceof ProvenanceError) return false;
    throw cause;
  }
};

describe('signed checkpoints and proof files', () => {
  it('verifies the example key and signature of the signed-note specification’s form', () => {
    expect(verifyNote(readNote(signed), key, nodeVerify)).toBe(true);
    expect(cosignedAt(readNote(signed), witnessKey, nodeVerify)).toBe(1_780_000_000);
    expect(readCheckpoint(readNote(signed).text)).toEqual({
      origin: 'log.example.cn/county',
      size: SIZE,
      root: new Uint8Array(roots[SIZE]!),
      extensions: [],
    });
    expect(readNoteKey(nodeSha256, 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW').name).toBe(
      'PeterNeumann',
    );
  });

  it('verifies a proof file with a witness', () => {
    expect(verifyProofFile(tree, nodeVerify, file, leaves[500]!, policy)).toEqual({
      valid: true,
      witnesses: 1,
      reason: 'The record is in the log under a signed checkpoint.',
    });
    expect(verifyProofFile(tree, nodeVerify, file, leaves[501]!, policy).valid).toBe(false);
    expect(verifyProofFile(tree, nodeVerify, file, leaves[500]!, { ...policy, quorum: 2 }).reason).toBe(
      'Too few outsiders have signed this checkpoint.',
    );
    expect(readProofFile(writeProofFile({ ...readProofFile(file), extra: utf8('x') })).extra).toEqual(utf8('x'));
  });

  it('refuses a proof file with any byte changed', () => {
    const accepted: number[] = [];
    for (let at = 0; at < file.length; at++)
      for (const other of ['A', '0', '\n']) {
        if (file[at] === other) continue;
        const changed = file.slice(0, at) + other + file.slice(at + 1);
        if (isAccepted(changed)) accepted.push(at);
      }
    expect(accepted).toEqual([]);
  });
});
