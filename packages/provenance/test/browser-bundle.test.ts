import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { addProof } from '../src/credential/data-integrity.ts';
import { didKeyMethod } from '../src/credential/multikey.ts';
import { nodeSha256 } from '../src/log/node-sha256.ts';
import { openLog } from '../src/log/log-builder.ts';
import { signNote, writeNoteKey } from '../src/log/note.ts';
import { writeCheckpoint } from '../src/log/checkpoint.ts';
import { writeProofFile } from '../src/log/proof-file.ts';
import { proveInclusion } from '../src/log/prove.ts';
import { memoryTileStore } from '../src/log/tile-store.ts';
import { treeHash } from '../src/log/tree-hash.ts';
import { nodeVerify, signerFromSeed } from '../src/node-ed25519.ts';
import * as browser from '../src/verify.ts';

const BUDGET = 25 * 1024;

describe('the verifier for the scan page', () => {
  it('stays within its size and needs nothing of Node', async () => {
    const built = await build({
      root: import.meta.dirname,
      configFile: false,
      logLevel: 'silent',
      build: { write: false, minify: true, lib: { entry: '../src/verify.ts', formats: ['es'] } },
    });
    const outputs = (Array.isArray(built) ? built : [built]).flatMap((result) =>
      'output' in result ? result.output : [],
    );
    const code = outputs.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
    const size = gzipSync(code, { level: 9 }).length;
    console.info(`verify.ts: ${code.length} bytes bundled, ${size} bytes compressed`);
    expect(/["']node:|\brequire\(/.test(code)).toBe(false);
    expect(size).toBeGreaterThan(5000);
    expect(size).toBeLessThanOrEqual(BUDGET);
  });

  it('checks with @noble what the server signed with node:crypto', () => {
    const tree = treeHash(nodeSha256);
    const records = ['a', 'b', 'c'].map((name) => ({ v: 1, kind: 'event', subject: name }));
    const store = memoryTileStore();
    const log = openLog(tree, store);
    for (const record of records) log.append(browser.leafHashOf(record));
    log.flush();
    const signer = signerFromSeed(new Uint8Array(32).fill(5));
    const key = browser.readNoteKey(writeNoteKey(nodeSha256, 'log.example.cn', signer.publicKey));
    const checkpoint = signNote(
      writeCheckpoint({ origin: 'log.example.cn', size: 3, root: log.root(), extensions: [] }),
      [{ key, sign: signer.sign }],
    );
    const file = writeProofFile({ index: 1, proof: proveInclusion(tree, store, 1, 3), checkpoint });
    expect(browser.verifyRecord({ subject: 'b', kind: 'event', v: 1 }, file, { log: key })).toMatchObject({
      valid: true,
      witnesses: 0,
    });
    expect(browser.verifyRecord({ ...records[1], v: 2 }, file, { log: key }).valid).toBe(false);
  });

  it('agrees with node:crypto about every changed signature', () => {
    const signer = signerFromSeed(new Uint8Array(32).fill(6));
    const message = new TextEncoder().encode('message');
    const signature = signer.sign(message);
    expect(browser.verifyEd25519(signature, message, signer.publicKey)).toBe(true);
    for (let at = 0; at < 64; at++) {
      const changed = signature.map((byte, index) => (index === at ? byte ^ 1 : byte));
      expect([
        browser.verifyEd25519(changed, message, signer.publicKey),
        nodeVerify(changed, message, signer.publicKey),
      ]).toEqual([false, false]);
    }
    expect([
      browser.verifyEd25519(new Uint8Array(3), message, signer.publicKey),
      nodeVerify(signature, message, new Uint8Array(3)),
    ]).toEqual([false, false]);
  });

  it('verifies certificates', async () => {
    const signer = signerFromSeed(new Uint8Array(32).fill(8));
    const credential = addProof(
      nodeSha256,
      signer.sign,
      {
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        type: ['VerifiableCredential'],
        issuer: 'https://a.example',
        credentialSubject: {},
      },
      { verificationMethod: didKeyMethod(signer.publicKey), created: '2026-01-01T00:00:00Z' },
    );
    expect((await browser.verifyCredential(credential, { now: 0 })).valid).toBe(true);
  });
});
