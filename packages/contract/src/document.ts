import { Type } from 'typebox';
import { Closed } from './shapes.ts';

/** At most 1.4 MB of picture or PDF; a phone's photo is made smaller before it is sent. */
export const DOCUMENT_MOST_BYTES = 1_400_000;

/** A scanned paper: PDF, JPEG or PNG, recognised by its bytes and not by its name. */
export const DocumentBody = Closed({
  base64: Type.String({
    maxLength: Math.ceil(DOCUMENT_MOST_BYTES / 3) * 4,
    pattern: '^[A-Za-z0-9+/]{8,}={0,2}$',
  }),
});

/** The bytes themselves; their media type stands in the header. */
export const DocumentFile = Type.Unsafe<Uint8Array>({ description: 'PDF, JPEG or PNG' });
