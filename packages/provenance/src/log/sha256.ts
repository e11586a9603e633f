/** SHA-256 of some bytes: node:crypto on the server, @noble/hashes in the browser. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;
