import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';

/** Encrypts a column's value (AES-256-GCM) and makes its blind index, so equal values can be found without reading. */
export interface FieldCipher {
  /** `context` names the column (`accounts.person.phone`): a value moved to another column does not open there. */
  seal(plain: string, context: string): string;
  open(sealed: string, context: string): string;
  /** A keyed hash for lookups; differs per column. */
  blind(plain: string, context: string): string;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 'v1';

/** Derives one key for sealing and one for blind indexes from the 32-byte master key (HKDF, RFC 5869). */
export function fieldCipher(masterKey: Buffer): FieldCipher {
  if (masterKey.length !== 32) throw new Error('the field key must have 32 bytes');
  const derive = (use: string) => createSecretKey(Buffer.from(hkdfSync('sha256', masterKey, '', use, 32)));
  const sealKey = derive('shanhuo field seal');
  const blindKey = derive('shanhuo blind index');
  return {
    seal(plain, context) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return `${VERSION}:${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open(sealed, context) {
      const [version, text] = sealed.split(':');
      if (version !== VERSION || text === undefined) throw new Error('sealed field of an unknown version');
      const bytes = Buffer.from(text, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, IV_BYTES))
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    },
    blind: (plain, context) => createHmac('sha256', blindKey).update(`${context}\0${plain}`).digest('base64url'),
  };
}
