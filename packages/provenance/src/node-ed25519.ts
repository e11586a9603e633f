import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { toBase64Url } from './encoding.ts';
import { refuse } from './error.ts';
import type { VerifyEd25519 } from './log/note.ts';

const publicKeyObject = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: toBase64Url(raw) }, format: 'jwk' });

/** Verifies an Ed25519 signature with the server's own cryptography; a malformed key or signature is simply not good. */
export const nodeVerify: VerifyEd25519 = (signature, message, publicKey) => {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  try {
    return verify(null, message, publicKeyObject(publicKey), signature);
  } catch {
    return false;
  }
};

/** A key pair: raw 32-byte public key, and a function that signs. The secret does not leave the closure. */
export interface Signer {
  readonly publicKey: Uint8Array;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

const signerOf = (secret: KeyObject): Signer => {
  const { x } = createPublicKey(secret).export({ format: 'jwk' });
  return {
    publicKey: new Uint8Array(Buffer.from(x ?? '', 'base64url')),
    sign: (message) => new Uint8Array(sign(null, message, secret)),
  };
};

const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A signer from the 32-byte seed of an Ed25519 key. Throws ProvenanceError `key.seed`. */
export const signerFromSeed = (seed: Uint8Array): Signer =>
  seed.length === 32
    ? signerOf(createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' }))
    : refuse('key.seed', 'An Ed25519 seed has 32 bytes.');

/** A signer with a fresh key. */
export const newSigner = (): Signer => signerOf(generateKeyPairSync('ed25519').privateKey);
