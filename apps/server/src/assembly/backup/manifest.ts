import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One table of a backup: its rows as PostgreSQL's COPY text, compressed. */
export interface BackedUpTable {
  /** `ordering.order`. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Of the compressed file: what was written is what is read back. */
  readonly sha256: string;
}

/** What a backup says of itself, in `manifest.json`. */
export interface Manifest {
  readonly format: 1;
  /** Of Shanhuo, when it was made. */
  readonly version: string;
  readonly at: string;
  /** A blind mark of the key that the data is sealed with; the key itself is not in the backup. */
  readonly keyMark: string;
  /** The tables are as these migrations leave them; later ones are applied after restoring. */
  readonly migrations: readonly string[];
  /** In an order in which each can be filled: whatever a row refers to comes before it. */
  readonly tables: readonly BackedUpTable[];
  readonly files: number;
}

export const MANIFEST = 'manifest.json';
export const FILES = 'files';
export const fileOf = (table: string): string => `tables/${table}.copy.gz`;

/** Throws a sentence where the folder isn't a backup, or is one that this version can't read. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null);
  if (text === null) throw new Error(`${folder} is not a backup: there is no ${MANIFEST} in it.`);
  const manifest = JSON.parse(text) as Manifest;
  if ((manifest.format as number) !== 1)
    throw new Error(`${folder} was made by a newer Shanhuo: update this one first.`);
  return manifest;
}
