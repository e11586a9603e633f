import { concat, fromBase64, sameBytes, toBase64, toHex, utf8 } from '../encoding.ts';
import { refuse } from '../error.ts';
import type { Sha256 } from './sha256.ts';

/** A verifier of notes (C2SP signed-note): the key's name, its four-byte hash and its Ed25519 public key. */
export interface NoteKey {
  readonly name: string;
  readonly hash: Uint8Array;
  readonly publicKey: Uint8Array;
}

/** One signature line. */
export interface NoteSignature {
  readonly name: string;
  readonly hash: Uint8Array;
  readonly signature: Uint8Array;
}

/** A note taken apart; `text` ends in a newline and is what was signed. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Verifies an Ed25519 signature over bytes. */
export type VerifyEd25519 = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean;

/** Signature type of a plain Ed25519 note signature. */
export const ED25519 = 0x01;
/** Signature type of a timestamped Ed25519 cosignature by a witness (C2SP tlog-cosignature). */
export const COSIGNATURE = 0x04;

const NAME = /^[^\s+\p{Zs}]+$/u;
const SIZE_LIMIT = 1_000_000;

/** The short hash that tells keys of one name apart: first four bytes of SHA-256(name, newline, type, key). */
export const keyHash = (sha256: Sha256, name: string, type: number, publicKey: Uint8Array): Uint8Array =>
  sha256(concat(utf8(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, 4);

/** Writes a verifier key: `name+hash+base64(type, key)`. */
export const writeNoteKey = (sha256: Sha256, name: string, publicKey: Uint8Array, type: number = ED25519): string =>
  `${name}+${toHex(keyHash(sha256, name, type, publicKey))}+${toBase64(concat(Uint8Array.of(type), publicKey))}`;

/** Reads a verifier key. Throws ProvenanceError `note.key`. */
export const readNoteKey = (sha256: Sha256, text: string): NoteKey & { readonly type: number } => {
  const parts = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text);
  if (!parts || !NAME.test(parts[1]!)) return refuse('note.key', 'The text is not a verifier key.');
  const [, name, hex, encoded] = parts as unknown as [string, string, string, string];
  const key = fromBase64(encoded);
  const type = key[0];
  if (key.length !== 33 || (type !== ED25519 && type !== COSIGNATURE))
    return refuse('note.key', 'The verifier key is not an Ed25519 key.');
  const publicKey = key.slice(1);
  const hash = keyHash(sha256, name, type, publicKey);
  return toHex(hash) === hex
    ? { name, hash, publicKey, type }
    : refuse('note.key', 'The verifier key does not have the hash it claims.');
};

/** Reads a signed note. Throws ProvenanceError `note.form`. */
export const readNote = (message: string): Note => {
  const cut = message.lastIndexOf('\n\n');
  // oxlint-disable-next-line no-control-regex -- the format forbids exactly the control characters
  if (message.length > SIZE_LIMIT || cut < 0 || !message.endsWith('\n') || /[\u0000-\u0009\u000B-\u001F]/.test(message))
    return refuse('note.form', 'The text is not a signed note.');
  const lines = message.slice(cut + 2, -1).split('\n');
  if (lines.length > 100) refuse('note.form', 'The note has too many signatures.');
  const signatures = lines.map((line): NoteSignature => {
    const parts = /^— (\S+) (\S+)$/u.exec(line);
    if (!parts || !NAME.test(parts[1]!)) return refuse('note.form', 'A signature line of the note is malformed.');
    const blob = fromBase64(parts[2]!);
    return blob.length > 4
      ? { name: parts[1]!, hash: blob.slice(0, 4), signature: blob.slice(4) }
      : refuse('note.form', 'A signature of the note is too short.');
  });
  return { text: message.slice(0, cut + 1), signatures };
};

/** Writes one signature line, the newline included. */
export const writeSignature = (signature: NoteSignature): string =>
  `— ${signature.name} ${toBase64(concat(signature.hash, signature.signature))}\n`;

/** Signs a note's text (which must end in a newline) and returns the whole note. Throws ProvenanceError `note.text`. */
export const signNote = (
  text: string,
  signers: readonly {
    readonly key: Pick<NoteKey, 'name' | 'hash'>;
    readonly sign: (message: Uint8Array) => Uint8Array;
  }[],
): string => {
  if (!text.endsWith('\n')) refuse('note.text', 'The text of a note ends in a newline.');
  return `${text}\n${signers.map(({ key, sign }) => writeSignature({ name: key.name, hash: key.hash, signature: sign(utf8(text)) })).join('')}`;
};

const isFrom = (signature: NoteSignature, key: NoteKey): boolean =>
  signature.name === key.name && sameBytes(signature.hash, key.hash);

/** True when the note carries a good signature of this key and no bad one. */
export const verifyNote = (note: Note, key: NoteKey, verify: VerifyEd25519): boolean => {
  const own = note.signatures.filter((signature) => isFrom(signature, key));
  return (
    own.length > 0 &&
    own.every((entry) => entry.signature.length === 64 && verify(entry.signature, utf8(note.text), key.publicKey))
  );
};

/** When a witness says it saw this checkpoint, in seconds since 1970; null when it did not sign it or signed it wrongly. */
export const cosignedAt = (note: Note, key: NoteKey, verify: VerifyEd25519): number | null => {
  for (const entry of note.signatures) {
    if (!isFrom(entry, key) || entry.signature.length !== 72) continue;
    const time = Number(new DataView(entry.signature.buffer, entry.signature.byteOffset, 8).getBigUint64(0));
    if (verify(entry.signature.slice(8), utf8(`cosignature/v1\ntime ${time}\n${note.text}`), key.publicKey))
      return time;
  }
  return null;
};
