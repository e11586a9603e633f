import {
  nodeSha256,
  nodeVerify,
  openCheckpoint as openWith,
  readNoteKey,
  signNote,
  writeCheckpoint,
  writeNoteKey,
  type Checkpoint,
} from '@shanhuo/provenance';
import type { LogSigner } from '#kernel/log-signer.ts';

/** The log's public key as others write it down: its name, a short hash, the key (C2SP signed-note). */
export const keyOfLog = (origin: string, signer: LogSigner): string =>
  writeNoteKey(nodeSha256, origin, signer.publicKey);

/** What the log says of itself, signed. */
export function signCheckpoint(origin: string, signer: LogSigner, size: number, root: Uint8Array): string {
  const key = readNoteKey(nodeSha256, keyOfLog(origin, signer));
  return signNote(writeCheckpoint({ origin, size, root, extensions: [] }), [{ key, sign: signer.sign }]);
}

/** The checkpoint in a note, or null unless this log's key signed it. */
export const openCheckpoint = (note: string, origin: string, signer: LogSigner): Checkpoint | null =>
  openWith(nodeSha256, nodeVerify, note, keyOfLog(origin, signer));
