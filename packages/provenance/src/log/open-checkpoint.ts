import { type Checkpoint, readCheckpoint } from './checkpoint.ts';
import { readNote, readNoteKey, type VerifyEd25519, verifyNote } from './note.ts';
import type { Sha256 } from './sha256.ts';

/**
 * The checkpoint in a signed note; null unless it is of the log that the verifier key names and that key signed it.
 * Never throws.
 */
export const openCheckpoint = (
  sha256: Sha256,
  verify: VerifyEd25519,
  message: string,
  keyText: string,
): Checkpoint | null => {
  try {
    const note = readNote(message);
    const key = readNoteKey(sha256, keyText);
    const checkpoint = readCheckpoint(note.text);
    return checkpoint.origin === key.name && verifyNote(note, key, verify) ? checkpoint : null;
  } catch {
    return null;
  }
};
