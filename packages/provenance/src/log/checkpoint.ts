import { fromBase64, toBase64 } from '../encoding.ts';
import { refuse } from '../error.ts';
import { HASH_SIZE } from './tree-hash.ts';

/** What a log says of itself at one moment (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Name of the log; a schema-less address by custom. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** Further lines, opaque. */
  readonly extensions: readonly string[];
}

/** Writes the text that is signed as a note. */
export const writeCheckpoint = (checkpoint: Checkpoint): string => {
  const lines = [checkpoint.origin, String(checkpoint.size), toBase64(checkpoint.root), ...checkpoint.extensions];
  if (lines.some((line) => line === '' || line.includes('\n')))
    refuse('checkpoint.form', 'A line of a checkpoint is not empty and is one line.');
  return `${lines.join('\n')}\n`;
};

/** Reads the text of a checkpoint. Throws ProvenanceError `checkpoint.form`. */
export const readCheckpoint = (text: string): Checkpoint => {
  const lines = text.split('\n');
  const [origin, size, encoded, ...rest] = lines;
  const extensions = rest.slice(0, -1);
  if (!origin || rest.at(-1) !== '' || extensions.includes(''))
    return refuse('checkpoint.form', 'The text is not a checkpoint.');
  if (!/^(?:0|[1-9]\d*)$/.test(size ?? '') || !Number.isSafeInteger(Number(size)))
    return refuse('checkpoint.form', 'The size of the checkpoint is not one.');
  const root = fromBase64(encoded ?? '');
  return root.length === HASH_SIZE
    ? { origin, size: Number(size), root, extensions }
    : refuse('checkpoint.form', 'The root of the checkpoint does not have 32 bytes.');
};
