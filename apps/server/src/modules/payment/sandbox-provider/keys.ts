import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  hkdfSync,
  sign,
  timingSafeEqual,
  verify,
} from 'node:crypto';

/** What the sandbox provider and its customer know of each other; a real provider hands these over at sign-up. */
export interface SandboxKeys {
  readonly keyId: string;
  /** Ed25519 over the text's UTF-8 bytes, base64url: only the provider can. */
  readonly sign: (text: string) => string;
  readonly isSigned: (text: string, signature: string) => boolean;
  /** Signs what the customer puts into a link to the cashier. */
  readonly seal: (text: string) => string;
  readonly isSealed: (text: string, seal: string) => boolean;
}

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const known = new Map<string, SandboxKeys>();

/** Keys of this installation, derived from its secret (HKDF, RFC 5869), so that no clone shares them. */
export function sandboxKeys(secret: string): SandboxKeys {
  const found = known.get(secret);
  if (found !== undefined) return found;
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', use, 32));
  const der = Buffer.concat([PKCS8_ED25519, derive('sandbox provider signing key')]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  // A key object once made signs seven times as fast as its bytes.
  const linkKey = createSecretKey(derive('sandbox provider link key'));
  const seal = (text: string) => createHmac('sha256', linkKey).update(text).digest('base64url');
  const keys: SandboxKeys = {
    keyId: 'sandbox-1',
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
    isSigned: (text, signature) => verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url')),
    seal,
    isSealed: (text, given) => {
      const [right, theirs] = [Buffer.from(seal(text)), Buffer.from(given)];
      return right.length === theirs.length && timingSafeEqual(right, theirs);
    },
  };
  known.set(secret, keys);
  return keys;
}
