import { hkdfSync } from 'node:crypto';
import { signerFromSeed, type Signer } from '@shanhuo/provenance';

/** Signs for this installation; whoever has its public key can check what it signed. The secret stays inside. */
export type LogSigner = Signer;

/**
 * The Ed25519 key that this installation signs its logs with, derived from the 32-byte master key (HKDF, RFC 5869): so it
 * is made at the first start, kept, moved and guarded by the key mark as that one is (decision 0022).
 */
export const logSigner = (masterKey: Buffer): LogSigner =>
  signerFromSeed(new Uint8Array(hkdfSync('sha256', masterKey, '', 'shanhuo log signer', 32)));
