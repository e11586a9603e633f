import { fromBase64 } from '../encoding.ts';
import { refuse } from '../error.ts';
import { isObject } from '../json/json-value.ts';
import type { ConsistencyClaim, InclusionClaim } from './verify-proof.ts';

type Members = Record<string, unknown>;

const members = (value: unknown): Members => (isObject(value) ? value : refuse('proof.form', 'A proof is an object.'));

const size = (holder: Members, name: string): number =>
  typeof holder[name] === 'number' ? holder[name] : refuse('proof.form', `The proof needs the number ${name}.`);

/** A hash as base 64; null and an empty text stand for no bytes, which every verification refuses. */
const hash = (value: unknown, name: string): Uint8Array =>
  value === null || value === undefined
    ? new Uint8Array()
    : typeof value === 'string'
      ? fromBase64(value)
      : refuse('proof.form', `The proof needs ${name} as base 64.`);

const path = (value: unknown): Uint8Array[] => {
  if (value === null || value === undefined) return [];
  return Array.isArray(value)
    ? value.map((entry) => hash(entry, 'each hash'))
    : refuse('proof.form', 'The proof is a list of hashes.');
};

/** Reads `{leafIdx, treeSize, root, leafHash, proof}`. Throws ProvenanceError `proof.form` or `base64`. */
export const readInclusionJson = (value: unknown): InclusionClaim => {
  const holder = members(value);
  return {
    index: size(holder, 'leafIdx'),
    size: size(holder, 'treeSize'),
    root: hash(holder['root'], 'root'),
    leafHash: hash(holder['leafHash'], 'leafHash'),
    proof: path(holder['proof']),
  };
};

/** Reads `{size1, size2, root1, root2, proof}`. Throws ProvenanceError `proof.form` or `base64`. */
export const readConsistencyJson = (value: unknown): ConsistencyClaim => {
  const holder = members(value);
  return {
    size1: size(holder, 'size1'),
    size2: size(holder, 'size2'),
    root1: hash(holder['root1'], 'root1'),
    root2: hash(holder['root2'], 'root2'),
    proof: path(holder['proof']),
  };
};
