import type { FastifyReply } from 'fastify';
import type { FileStore } from './file-store.ts';
import { Refusal, refuseUnless } from './refusal.ts';

/** What a scanned paper may be, by its first bytes; the name and type that a browser claims are not believed. */
const kinds = [
  { extension: 'pdf', mediaType: 'application/pdf', opens: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { extension: 'jpg', mediaType: 'image/jpeg', opens: [0xff, 0xd8, 0xff] },
  { extension: 'png', mediaType: 'image/png', opens: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const;

/**
 * Keeps a paper under `<folder>/<id>/<time>`: a later one gets its own key, so that what was shown once is never
 * overwritten. Answers the key to be recorded. Refuses `document.unreadable`.
 */
export async function keepDocument(files: FileStore, folder: string, at: Date, base64: string): Promise<string> {
  const bytes = Buffer.from(base64, 'base64');
  const kind = kinds.find(({ opens }) => opens.every((byte, index) => bytes[index] === byte));
  refuseUnless(kind !== undefined, 'document.unreadable');
  const key = `${folder}/${at.getTime()}.${kind.extension}`;
  await files.put(key, bytes);
  return key;
}

/** Reads a kept paper and says on the reply what it is. Refuses `document.unknown`. */
export async function showDocument(files: FileStore, key: string | null, reply: FastifyReply): Promise<Uint8Array> {
  const kind = kinds.find(({ extension }) => key?.endsWith(`.${extension}`));
  const bytes = key === null || kind === undefined ? null : await files.get(key);
  if (bytes === null || kind === undefined) throw new Refusal('document.unknown');
  void reply
    .type(kind.mediaType)
    .header('content-disposition', 'inline')
    .header('content-security-policy', "default-src 'none'; sandbox");
  return bytes;
}
