import { Type } from 'typebox';
import { Closed, Id, Moment, Nullable, OneOf } from '../shapes.ts';

/** Where an entry of the log comes from. */
export const recordSources = ['step', 'hold', 'hold-end', 'recall', 'void', 'write-off', 'certificate'] as const;

/** An EPCIS 2.0 document (JSON): events, and what things in them are called today. */
export const EpcisDocumentShape = Type.Record(Type.String(), Type.Unknown());

/** Links of one thing by their kind (RFC 9264); nothing where the answer leads on. */
export const LinkSet = Type.Record(Type.String(), Type.Unknown());

/** What a log says of itself, with all that is needed to check it. */
export const LogHead = Closed({
  /** Name of the log. */
  origin: Type.String(),
  /** Its public key as C2SP writes it down: `name+hash+key`. */
  key: Type.String(),
  /** The signed checkpoint (C2SP tlog-checkpoint): name, number of entries, root, signature. */
  checkpoint: Type.String(),
  size: Type.Integer(),
  signedAt: Moment,
  /** From when on what is recorded can't be changed unnoticed. */
  begunAt: Moment,
});

/** Hashes in base 64, from the leaf's sibling upward. */
export const ProofHashes = Type.Array(Type.String());

/** What does not agree with the log. */
export const Disagreement = Closed({
  /** The row was changed; it is gone; the log itself was damaged. */
  kind: OneOf(['changed', 'gone', 'log-damaged']),
  position: Type.Integer(),
  /** Null where the log's own entry is gone. */
  source: Nullable(OneOf(recordSources)),
  /** Of a lot's or a parcel's story: which step; of a certificate what was said. */
  step: Nullable(Type.String()),
  lotId: Nullable(Id),
  lotCode: Nullable(Type.String()),
  parcelId: Nullable(Id),
  parcelCode: Nullable(Type.String()),
  certificateId: Nullable(Id),
  /** When it happened, as the record says now. */
  at: Nullable(Moment),
  /** When the log took it in. */
  recordedAt: Nullable(Moment),
});
