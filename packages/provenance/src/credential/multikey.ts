import { fromBase58, toBase58 } from '../base58.ts';
import { concat } from '../encoding.ts';
import { refuse } from '../error.ts';

const ED25519_PUBLIC = Uint8Array.of(0xed, 0x01);

/** Writes a raw Ed25519 public key as a multikey, `z6Mk…`. */
export const writeMultikey = (publicKey: Uint8Array): string => `z${toBase58(concat(ED25519_PUBLIC, publicKey))}`;

/** Reads a multikey. Throws ProvenanceError `key.multikey` for anything but an Ed25519 public key. */
export const readMultikey = (text: string): Uint8Array => {
  const bytes = text.startsWith('z') ? fromBase58(text.slice(1)) : new Uint8Array();
  if (bytes.length !== 34 || bytes[0] !== ED25519_PUBLIC[0] || bytes[1] !== ED25519_PUBLIC[1])
    return refuse('key.multikey', 'The text is not an Ed25519 multikey.');
  return bytes.slice(2);
};

/** The verification method of a `did:key` for a public key: `did:key:z6Mk…#z6Mk…`. */
export const didKeyMethod = (publicKey: Uint8Array): string => {
  const key = writeMultikey(publicKey);
  return `did:key:${key}#${key}`;
};

/** The key a verification method names: a `did:key` carries its own, others must be looked up. Null when it cannot be known. */
export const keyOfMethod = (method: string, known: ReadonlyMap<string, Uint8Array>): Uint8Array | null => {
  const listed = known.get(method);
  if (listed) return listed;
  const parts = /^did:key:(z[^#]+)#(z.+)$/.exec(method);
  return parts && parts[1] === parts[2] ? readMultikey(parts[1]!) : null;
};
