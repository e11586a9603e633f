/**
 * Provenance by public standards, as pure functions: EPCIS 2.0, the CBV event hash, GS1 Digital Link, a transparency
 * log, canonical JSON, verifiable credentials and labels. No network, no database, no clock of its own but a default.
 */
export { canonicalize } from './json/canonicalize.ts';
export { parseStrictly } from './json/parse-strictly.ts';
export type { Json, JsonObject } from './json/json-value.ts';
export { ProvenanceError } from './error.ts';
export type { Problem } from './problem.ts';

export { validate, type ValidateOptions, type Validation } from './validate.ts';
export type * from './epcis/event.ts';
export * as vocabulary from './epcis/vocabulary.ts';
export { bareWord, writeWord, type WordField, type WordForm } from './epcis/words.ts';
export { normaliseEvent, type NormalForm } from './epcis/normalise-event.ts';
export { convertUnit, fromEveryday, toKilograms, unitsOf } from './epcis/units.ts';
export { readTimestamp, formatUtc, type Instant } from './epcis/timestamp.ts';

export { hashEvents, hashOfPrehash, type EventHashes } from './eventhash/event-hash.ts';
export { epcToLink } from './eventhash/epc-to-link.ts';

export { parseLink, type LinkReading } from './link/parse-link.ts';
export { buildLink } from './link/build-link.ts';
export { buildOwnUri, parseOwnUri, type OwnKind, type OwnUri } from './link/own-uri.ts';
export { checkDigitFor, checkDigitKinds, hasRightCheckDigit, verifyCheckDigit } from './link/check-digit.ts';
export { checkCharactersFor } from './link/check-character-pair.ts';

export {
  findIn,
  resolve,
  type FindLinks,
  type ResolverAnswer,
  type ResolverOptions,
  type ResolverRequest,
} from './resolver/resolve.ts';
export type { LinkContext, Target } from './resolver/link-set.ts';
export { resolverDescription } from './resolver/description-file.ts';

export { treeHash, type TreeHash } from './log/tree-hash.ts';
export { nodeSha256 } from './log/node-sha256.ts';
export { openLog, type LogBuilder } from './log/log-builder.ts';
export { memoryTileStore, tilePath, TILE_WIDTH, type TileStore } from './log/tile-store.ts';
export { proveConsistency, proveInclusion, rootAt } from './log/prove.ts';
export { verifyConsistency, verifyInclusion, type Verdict } from './log/verify-proof.ts';
export { readConsistencyJson, readInclusionJson } from './log/proof-json.ts';
export { readEntryBundle, writeEntryBundle } from './log/entry-bundle.ts';
export { readCheckpoint, writeCheckpoint, type Checkpoint } from './log/checkpoint.ts';
export * from './log/note.ts';
export { openCheckpoint } from './log/open-checkpoint.ts';
export { readProofFile, verifyProofFile, writeProofFile, type LogPolicy, type ProofFile } from './log/proof-file.ts';

export { newSigner, nodeVerify, signerFromSeed, type Signer } from './node-ed25519.ts';
export { didKeyMethod, readMultikey, writeMultikey } from './credential/multikey.ts';
export { addProof, verifyProof, type ProofOptions, type ProofVerifier } from './credential/data-integrity.ts';
export { verifyCredential, type CredentialContext } from './credential/verify-credential.ts';
export * from './credential/status-list.ts';

export { asPrinted, inGroups, type RandomBytes } from './label/alphabet.ts';
export { readLotCode, writeLotCode, type LotParts } from './label/lot-code.ts';
export { newPin, newSerial, pinDigest, pinMatches, readPin, readSerial } from './label/serial.ts';
export { drawDataMatrix, drawQr, elementString } from './label/draw.ts';
