import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyCredential } from '../src/credential/verify-credential.ts';
import { hashEvents } from '../src/eventhash/event-hash.ts';
import { epcToLink } from '../src/eventhash/epc-to-link.ts';
import { normaliseEvent } from '../src/epcis/normalise-event.ts';
import { isObject } from '../src/json/json-value.ts';
import { parseStrictly } from '../src/json/parse-strictly.ts';
import { canonicalize } from '../src/json/canonicalize.ts';
import { readLotCode } from '../src/label/lot-code.ts';
import { readPin, readSerial } from '../src/label/serial.ts';
import { verifyCheckDigit } from '../src/link/check-digit.ts';
import { parseLink } from '../src/link/parse-link.ts';
import { readCheckpoint } from '../src/log/checkpoint.ts';
import { readEntryBundle } from '../src/log/entry-bundle.ts';
import { nodeSha256 } from '../src/log/node-sha256.ts';
import { readNote, readNoteKey } from '../src/log/note.ts';
import { readConsistencyJson, readInclusionJson } from '../src/log/proof-json.ts';
import { readProofFile } from '../src/log/proof-file.ts';
import { treeHash } from '../src/log/tree-hash.ts';
import { verifyConsistency, verifyInclusion } from '../src/log/verify-proof.ts';
import { nodeVerify } from '../src/node-ed25519.ts';
import { resolve } from '../src/resolver/resolve.ts';
import { validate } from '../src/validate.ts';
import { documentOf, type Members, NOW, samples } from './sample-events.ts';

const tree = treeHash(nodeSha256);

/** Runs a function on hostile input; only the declared error may come out. */
const onlyDeclared = (work: () => unknown): void => {
  try {
    work();
  } catch (cause) {
    expect(cause).toMatchObject({ name: 'ProvenanceError', code: expect.any(String) as string });
  }
};

const words = fc.constantFrom(
  'type',
  '@context',
  'ObjectEvent',
  'epcList',
  'epcisBody',
  'eventList',
  'action',
  'ADD',
  '__proto__',
  'constructor',
  'toString',
  'urn:epc:id:sgtin:1.2.3',
  'https://x/01/1',
  '2026-01-01T00:00:00Z',
  'proof',
  'z',
  'u',
  '\ud800',
  '\u0000',
);
const scalar = fc.oneof(words, fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null));
const value = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium' },
    scalar,
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(words, fc.string()), tie('node'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).node;
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.stringMatching(/^https?:\/\/[a-z.]{0,9}(\/[0-9a-zA-Z%]{0,6}){0,8}(\?[0-9=&a-z%]{0,20})?$/),
  fc.stringMatching(/^(urn:epc:(id|idpat|class):[a-z]{3,5}:)?[0-9.*%A-Z]{0,40}$/),
);

describe('hostile input', () => {
  it('never makes the functions on values throw anything undeclared', () => {
    fc.assert(
      fc.property(value, (input) => {
        expect(typeof validate(input, { now: NOW }).valid).toBe('boolean');
        onlyDeclared(() => hashEvents(input));
        onlyDeclared(() => canonicalize(input));
        onlyDeclared(() => verifyInclusion(tree, readInclusionJson(input)));
        onlyDeclared(() => verifyConsistency(tree, readConsistencyJson(input)));
        if (isObject(input)) onlyDeclared(() => normaliseEvent(input, { words: 'web', identifiers: 'link' }));
      }),
      { numRuns: 2000 },
    );
  });

  it('never makes events with a rotten part throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(), value, fc.nat(), (event, pick, rotten, deeper) => {
        const keys = Object.keys(event);
        const key = keys[pick % keys.length]!;
        const old = event[key];
        const inner =
          isObject(old) && deeper % 2
            ? { ...old, [Object.keys(old)[0] ?? 'x']: rotten }
            : Array.isArray(old) && deeper % 2
              ? [...(old as unknown[]), rotten]
              : rotten;
        const document: Members = documentOf({ ...event, [key]: inner });
        expect(typeof validate(document, { now: NOW }).valid).toBe('boolean');
        onlyDeclared(() => hashEvents(document));
        onlyDeclared(() => normaliseEvent({ ...event, [key]: inner }, { words: 'bare', identifiers: 'link' }));
      }),
      { numRuns: 2000 },
    );
  });

  it('never makes the readers of text throw anything undeclared', () => {
    fc.assert(
      fc.property(text, fc.uint8Array({ maxLength: 300 }), (input, bytes) => {
        for (const read of [parseLink, epcToLink, readLotCode, readPin, readSerial])
          expect(() => read(input)).not.toThrow();
        expect(() => verifyCheckDigit('GRAI', input)).not.toThrow();
        expect(
          resolve({ method: 'GET', url: input, headers: { accept: input, 'accept-language': input } }, () => null, {
            root: 'https://x.cn',
          }).status,
        ).toBeGreaterThanOrEqual(400);
        for (const read of [
          parseStrictly,
          readNote,
          readCheckpoint,
          readProofFile,
          (given: string) => readNoteKey(nodeSha256, given),
        ])
          onlyDeclared(() => read(input));
        onlyDeclared(() => readEntryBundle(bytes));
      }),
      { numRuns: 2000 },
    );
  });

  it('never makes credentials throw anything undeclared', async () => {
    await fc.assert(
      fc.asyncProperty(value, value, scalar, async (proof, status, proofValue) => {
        const credential = {
          '@context': ['https://www.w3.org/ns/credentials/v2'],
          type: 'VerifiableCredential',
          issuer: 'x',
          credentialSubject: {},
          credentialStatus: status,
          proof: isObject(proof)
            ? {
                type: 'DataIntegrityProof',
                cryptosuite: 'eddsa-jcs-2022',
                proofPurpose: 'assertionMethod',
                verificationMethod: 'did:key:z1#z1',
                proofValue,
                ...proof,
              }
            : proof,
        };
        await verifyCredential(credential, { sha256: nodeSha256, verify: nodeVerify, now: NOW }).then(
          (verdict) => expect(verdict.valid).toBe(false),
          (cause: unknown) => expect(cause).toMatchObject({ name: 'ProvenanceError' }),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('answers quickly to input made to be slow', () => {
    const started = performance.now();
    const many = 20_000;
    const hostile = [
      `https://${'a'.repeat(many)}`,
      `https://x.cn/${'01/'.repeat(1000)}`,
      `urn:epc:id:sgtin:0614141.107346.${'%'.repeat(many)}`,
      `https://x.cn/01/09506000134352?${'1=1&'.repeat(900)}`,
      'a:'.repeat(many),
      `a://${'%41'.repeat(many)}@`,
      '1'.repeat(many),
      `2026-01-01T00:00:00.${'9'.repeat(many)}Z`,
      `{"a":${'['.repeat(100)}${']'.repeat(100)}}`,
      `— ${' '.repeat(many)}`,
    ];
    for (const input of hostile) {
      parseLink(input);
      epcToLink(input);
      validate(documentOf({ ...samples[0], epcList: [input], eventTime: input, [input]: input }), { now: NOW });
      onlyDeclared(() => hashEvents(documentOf({ ...samples[0], epcList: [input], eventTime: input, [input]: input })));
      onlyDeclared(() => readNote(`${input}\n\n${input}\n`));
      readLotCode(input);
    }
    const wide = documentOf(...Array.from({ length: 2000 }, () => ({ ...samples[0], eventTime: 'x', bogus: 1 })));
    expect(validate(wide, { now: NOW }).problems).toHaveLength(200);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
