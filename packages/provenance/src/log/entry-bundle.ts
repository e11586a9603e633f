import { concat } from '../encoding.ts';
import { refuse } from '../error.ts';
import { TILE_WIDTH } from './tile-store.ts';

/** Entries of a log as C2SP tlog-tiles bundles them: two bytes of length, then the entry. Throws `bundle.size`. */
export const writeEntryBundle = (entries: readonly Uint8Array[]): Uint8Array =>
  entries.length > TILE_WIDTH || entries.some((entry) => entry.length > 0xffff)
    ? refuse('bundle.size', 'A bundle has at most 256 entries of at most 65 535 bytes.')
    : concat(...entries.flatMap((entry) => [Uint8Array.of(entry.length >> 8, entry.length & 255), entry]));

/** Takes a bundle apart. Throws ProvenanceError `bundle.form`. */
export const readEntryBundle = (bundle: Uint8Array): Uint8Array[] => {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bundle.length;) {
    const end = at + 2 + ((bundle[at]! << 8) | (bundle[at + 1] ?? 0));
    if (at + 2 > bundle.length || end > bundle.length || entries.length === TILE_WIDTH)
      return refuse('bundle.form', 'The bundle of entries is cut off.');
    entries.push(bundle.slice(at + 2, end));
    at = end;
  }
  return entries;
};
