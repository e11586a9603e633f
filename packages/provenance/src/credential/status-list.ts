import { concat, fromBase64Url, toBase64Url } from '../encoding.ts';
import { refuse } from '../error.ts';
import { isObject } from '../json/json-value.ts';

/** Fewer entries would tell who is looked up (Bitstring Status List §6.1). */
export const MINIMUM_ENTRIES = 131_072;
/** A list may not unpack to more: 16 MiB, 134 million entries. */
const SIZE_LIMIT = 16 * 1024 * 1024;

const pump = async (bytes: Uint8Array, through: CompressionStream | DecompressionStream): Promise<Uint8Array> => {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(through as TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>);
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  // A reader and not `for await`, which some phones' browsers do not know for streams.
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > SIZE_LIMIT) {
      await reader.cancel();
      return refuse('status.too-large', 'The status list unpacks to too much.');
    }
    chunks.push(part.value);
  }
  return concat(...chunks);
};

/** An empty status list: every entry is 0. Throws `status.size` below the minimum or when not whole bytes. */
export const newStatusBits = (entries: number = MINIMUM_ENTRIES): Uint8Array =>
  entries >= MINIMUM_ENTRIES && entries % 8 === 0
    ? new Uint8Array(entries / 8)
    : refuse('status.size', `A status list has at least ${MINIMUM_ENTRIES} entries, a multiple of eight.`);

const place = (bits: Uint8Array, index: number): number =>
  Number.isSafeInteger(index) && index >= 0 && index < bits.length * 8
    ? index >> 3
    : refuse('status.index', 'The index lies outside the status list.');

/** The entry at an index; the leftmost bit of the first byte is entry 0. Throws `status.index`. */
export const statusAt = (bits: Uint8Array, index: number): boolean =>
  (bits[place(bits, index)]! & (0x80 >> (index & 7))) !== 0;

/** A copy of the list with one entry set or cleared. Throws `status.index`. */
export const withStatus = (bits: Uint8Array, index: number, value: boolean): Uint8Array => {
  const at = place(bits, index);
  const copy = Uint8Array.from(bits);
  const mask = 0x80 >> (index & 7);
  copy[at] = value ? copy[at]! | mask : copy[at]! & ~mask;
  return copy;
};

/** `encodedList`: gzip, then base 64 for addresses with the multibase letter `u`. */
export const encodeStatusList = async (bits: Uint8Array): Promise<string> =>
  `u${toBase64Url(await pump(bits, new CompressionStream('gzip')))}`;

/** Unpacks an `encodedList`. Throws ProvenanceError `status.form`, `status.size` or `status.too-large`. */
export const decodeStatusList = async (encoded: string): Promise<Uint8Array> => {
  if (!encoded.startsWith('u')) return refuse('status.form', 'The status list is not multibase base 64.');
  const packed = fromBase64Url(encoded.slice(1));
  const bits = await pump(packed, new DecompressionStream('gzip')).catch((cause: unknown) =>
    cause instanceof Error && cause.name === 'ProvenanceError'
      ? Promise.reject(cause)
      : refuse('status.form', 'The status list does not unpack.'),
  );
  return bits.length * 8 < MINIMUM_ENTRIES ? refuse('status.size', 'The status list is too short.') : bits;
};

/** The credential that publishes a list; sign it like any other. */
export const statusListCredential = async (
  about: { readonly id: string; readonly issuer: string; readonly purpose: string; readonly validFrom: string },
  bits: Uint8Array,
): Promise<Record<string, unknown>> => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: about.id,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer: about.issuer,
  validFrom: about.validFrom,
  credentialSubject: {
    id: `${about.id}#list`,
    type: 'BitstringStatusList',
    statusPurpose: about.purpose,
    encodedList: await encodeStatusList(bits),
  },
});

/** Where a credential's status is found. */
export interface StatusEntry {
  readonly purpose: string;
  readonly index: number;
  readonly list: string;
}

/** Reads the status entries of a credential. Throws ProvenanceError `status.entry` for a malformed or foreign one. */
export const statusEntries = (credential: Record<string, unknown>): StatusEntry[] => {
  const status = credential['credentialStatus'];
  return (status === undefined ? [] : Array.isArray(status) ? status : [status]).map((entry: unknown): StatusEntry => {
    if (!isObject(entry) || entry['type'] !== 'BitstringStatusListEntry')
      return refuse('status.entry', 'The credential has a status that cannot be read.');
    const { statusPurpose, statusListIndex, statusListCredential: list } = entry;
    if (
      typeof statusPurpose !== 'string' ||
      typeof list !== 'string' ||
      !/^(?:0|[1-9]\d{0,14})$/.test(String(statusListIndex))
    )
      return refuse('status.entry', 'The status entry of the credential is malformed.');
    return { purpose: statusPurpose, index: Number(statusListIndex), list };
  });
};
