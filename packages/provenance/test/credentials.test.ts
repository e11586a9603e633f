import { describe, expect, it } from 'vitest';
import { fromBase58, toBase58 } from '../src/base58.ts';
import { addProof } from '../src/credential/data-integrity.ts';
import { didKeyMethod, readMultikey, writeMultikey } from '../src/credential/multikey.ts';
import {
  decodeStatusList,
  encodeStatusList,
  newStatusBits,
  statusAt,
  statusListCredential,
  withStatus,
} from '../src/credential/status-list.ts';
import { verifyCredential } from '../src/credential/verify-credential.ts';
import { ProvenanceError } from '../src/error.ts';
import { parseStrictly } from '../src/json/parse-strictly.ts';
import { nodeSha256 } from '../src/log/node-sha256.ts';
import { nodeVerify, signerFromSeed } from '../src/node-ed25519.ts';
import * as browser from '../src/verify.ts';
import { type Members, NOW } from './sample-events.ts';

const signer = signerFromSeed(new Uint8Array(32).fill(3));
const method = didKeyMethod(signer.publicKey);
const options = { verificationMethod: method, created: '2026-04-12T09:00:00Z' };
const LIST = 'https://trace.example.cn/status/1';
const plain: Members = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://trace.example.cn/voc/v1'],
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
  type: ['VerifiableCredential', 'PromiseCertificate'],
  issuer: method.split('#')[0],
  validFrom: '2026-04-12T00:00:00Z',
  validUntil: '2027-04-12T00:00:00Z',
  credentialSubject: { id: 'https://trace.example.cn/lot/H-20260412-0031', product: '茶鲜叶', kilograms: 86.5 },
};
const sign = (document: Members) => addProof(nodeSha256, signer.sign, document, options);
const tools = { sha256: nodeSha256, verify: nodeVerify, now: NOW };
const verdict = (credential: unknown, more: object = {}) => verifyCredential(credential, { ...tools, ...more });

/** True when a changed text is taken; a declared refusal is an answer, any other error is not. */
const isAccepted = async (changed: string): Promise<boolean> => {
  try {
    return (await verdict(parseStrictly(changed))).valid;
  } catch (cause) {
    if (cause instanceof ProvenanceError) return false;
    throw cause;
  }
};

describe('verifiable credentials', () => {
  it('verifies what it signed, here and with the browser’s cryptography', async () => {
    expect(await verdict(sign(plain))).toEqual({ valid: true, reason: 'The credential is good.' });
    expect(await browser.verifyCredential(sign(plain), { now: NOW })).toEqual({
      valid: true,
      reason: 'The credential is good.',
    });
  });

  it('refuses a credential with any character of any value changed', async () => {
    const text = JSON.stringify(sign(plain));
    const accepted: string[] = [];
    for (let at = 0; at < text.length; at++) {
      const changed = `${text.slice(0, at)}${text[at] === '1' ? '2' : '1'}${text.slice(at + 1)}`;
      if (await isAccepted(changed)) accepted.push(changed.slice(at - 10, at + 10));
    }
    expect(accepted).toEqual([]);
  });

  it('refuses added and removed members, another suite, purpose, context or key', async () => {
    const signed = sign(plain) as Members & { proof: Members };
    const changes: Members[] = [
      { ...signed, extra: 1 },
      { ...signed, validUntil: undefined },
      { ...signed, proof: { ...signed.proof, cryptosuite: 'eddsa-rdfc-2022' } },
      { ...signed, proof: { ...signed.proof, proofPurpose: 'authentication' } },
      { ...signed, proof: { ...signed.proof, created: '2026-04-13T09:00:00Z' } },
      { ...signed, proof: { ...signed.proof, '@context': ['https://www.w3.org/ns/credentials/v2'] } },
      { ...signed, proof: { ...signed.proof, previousProof: 'urn:a:1' } },
      { ...signed, proof: [] },
      { ...signed, proof: [signed.proof, null] },
      { ...signed, '@context': ['https://www.w3.org/ns/credentials/v2', 'https://evil.example/'] },
    ];
    for (const changed of changes) expect((await verdict(JSON.parse(JSON.stringify(changed)))).valid).toBe(false);
    expect((await verdict(signed, { onlyKnown: true })).reason).toBe(
      'The key of the proof is not one of the trusted ones.',
    );
    expect((await verdict(signed, { onlyKnown: true, keys: new Map([[method, signer.publicKey]]) })).valid).toBe(true);
    expect(
      (await verdict(signed, { keys: new Map([[method, signerFromSeed(new Uint8Array(32)).publicKey]]) })).valid,
    ).toBe(false);
  });

  it('refuses before and after its time', async () => {
    expect((await verdict(sign(plain), { now: Date.parse('2026-04-11T00:00:00Z') })).reason).toBe(
      'The credential is not valid yet.',
    );
    expect((await verdict(sign(plain), { now: Date.parse('2027-04-13T00:00:00Z') })).reason).toBe(
      'The credential is no longer valid.',
    );
    expect((await verdict(sign({ ...plain, validUntil: 'soon' }))).valid).toBe(false);
  });

  it('looks the status up in a signed list', async () => {
    const bits = withStatus(newStatusBits(), 94_567, true);
    const list = async (index: number) => {
      const entry = {
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: String(index),
        statusListCredential: LIST,
      };
      const published = await statusListCredential(
        { id: LIST, issuer: String(plain['issuer']), purpose: 'revocation', validFrom: '2026-04-12T00:00:00Z' },
        bits,
      );
      return {
        credential: sign({ ...plain, credentialStatus: entry }),
        lists: new Map([[LIST, sign(published)]]),
        published,
      };
    };
    const [good, bad] = [await list(94_566), await list(94_567)];
    expect((await verdict(good.credential, { statusLists: good.lists })).valid).toBe(true);
    expect((await verdict(bad.credential, { statusLists: bad.lists })).reason).toBe(
      'The credential is marked: revocation.',
    );
    expect((await verdict(good.credential)).reason).toBe('The status list of the credential is not at hand.');
    expect((await verdict(good.credential, { statusLists: new Map([[LIST, good.published]]) })).valid).toBe(false);
    const beyond = await list(10_000_000);
    await expect(verdict(beyond.credential, { statusLists: beyond.lists })).rejects.toMatchObject({
      code: 'status.index',
    });
  });

  it('packs and unpacks status lists, and refuses bombs', async () => {
    const bits = withStatus(withStatus(newStatusBits(), 0, true), 131_071, true);
    const again = await decodeStatusList(await encodeStatusList(bits));
    expect([statusAt(again, 0), statusAt(again, 1), statusAt(again, 131_071), again[0]]).toEqual([
      true,
      false,
      true,
      0x80,
    ]);
    await expect(decodeStatusList(await encodeStatusList(new Uint8Array(17 * 1024 * 1024)))).rejects.toMatchObject({
      code: 'status.too-large',
    });
    await expect(decodeStatusList(await encodeStatusList(new Uint8Array(8)))).rejects.toMatchObject({
      code: 'status.size',
    });
    await expect(decodeStatusList('uAAAA')).rejects.toMatchObject({ code: 'status.form' });
  });

  it('writes and reads keys', () => {
    expect(readMultikey(writeMultikey(signer.publicKey))).toEqual(signer.publicKey);
    expect(toBase58(fromBase58('11StV1DL6CwTryKyV'))).toBe('11StV1DL6CwTryKyV');
    expect(() => readMultikey('z6Mk')).toThrow(expect.objectContaining({ code: 'key.multikey' }));
  });
});
