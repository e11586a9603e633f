import { describe, expect, it } from 'vitest';
import { fromBase58 } from '../src/base58.ts';
import { addProof } from '../src/credential/data-integrity.ts';
import { verifyCredential } from '../src/credential/verify-credential.ts';
import { hashEvents } from '../src/eventhash/event-hash.ts';
import { canonicalize } from '../src/json/canonicalize.ts';
import { parseStrictly } from '../src/json/parse-strictly.ts';
import { allApplicationIdentifiers, readLine } from '../src/link/application-identifier.ts';
import { verifyCheckDigit } from '../src/link/check-digit.ts';
import { parseLink } from '../src/link/parse-link.ts';
import { nodeSha256 } from '../src/log/node-sha256.ts';
import { readConsistencyJson, readInclusionJson } from '../src/log/proof-json.ts';
import { treeHash } from '../src/log/tree-hash.ts';
import { verifyConsistency, verifyInclusion } from '../src/log/verify-proof.ts';
import { nodeVerify, signerFromSeed } from '../src/node-ed25519.ts';
import { publicFilesPresent, publicJson, publicNames, publicText } from './public-files.ts';

const lines = (path: string): string[] => publicText(path).trim().split('\n');
const tree = treeHash(nodeSha256);

const plain = (entries: readonly ReturnType<typeof readLine>[number][]) =>
  Object.fromEntries(entries.map((entry) => [entry.ai, { ...entry, excludes: [...entry.excludes].sort() }]));

describe.skipIf(!publicFilesPresent)('the public vectors', () => {
  it.each(publicNames('event-hash', '.jsonld'))('event hash of %s', (name) => {
    const { hashes, prehashes } = hashEvents(publicJson(`event-hash/${name}`));
    const stem = `event-hash/${name.replace('.jsonld', '')}`;
    expect(prehashes).toEqual(lines(`${stem}.prehashes`));
    expect(hashes).toEqual(lines(`${stem}.hashes`));
  });

  it.each(publicNames('merkle/inclusion'))('inclusion %s', (name) => {
    const given = publicJson(`merkle/inclusion/${name}/happy-path.json`) as { wantErr: boolean };
    expect(verifyInclusion(tree, readInclusionJson(given)).valid).toBe(!given.wantErr);
  });

  it.each(publicNames('merkle/consistency'))('consistency %s', (name) => {
    const given = publicJson(`merkle/consistency/${name}/happy-path.json`) as { wantErr: boolean };
    expect(verifyConsistency(tree, readConsistencyJson(given)).valid).toBe(!given.wantErr);
  });

  it.each(publicNames('jcs/input'))('canonical form of %s', (name) => {
    expect(canonicalize(parseStrictly(publicText(`jcs/input/${name}`)))).toBe(publicText(`jcs/output/${name}`));
  });

  it('reads every application identifier as the syntax dictionary does', () => {
    const published = publicText('digital-link/gs1-syntax-dictionary.txt')
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .map((line) =>
        line
          .replace(/\s*#.*$/, '')
          .replace('*', '')
          .replace(/^(\S+)\s+\?/, '$1 ?'),
      )
      .flatMap(readLine);
    expect(published).toHaveLength(541);
    expect(plain(allApplicationIdentifiers())).toEqual(plain(published));
  });

  it('judges the sample links and check digits', () => {
    const uris = (
      publicJson('digital-link/uris.json') as { cases: { uri: string; valid: boolean; canonical?: string }[] }
    ).cases;
    expect(uris.map(({ uri }) => [parseLink(uri).valid, parseLink(uri).canonical])).toEqual(
      uris.map(({ valid, canonical = null }) => [valid, canonical]),
    );
    const digits = (
      publicJson('digital-link/check-digits.json') as { cases: { kind: string; value: string; valid: boolean }[] }
    ).cases;
    expect(digits.map(({ kind, value }) => verifyCheckDigit(kind, value)?.valid)).toEqual(
      digits.map(({ valid }) => valid),
    );
  });

  it('verifies the signed credential of eddsa-jcs-2022 and signs the same again', async () => {
    const folder = 'vc-eddsa-jcs-2022';
    const signed = publicJson(`${folder}/signedJCS.json`);
    const verdict = await verifyCredential(signed, {
      sha256: nodeSha256,
      verify: nodeVerify,
      now: Date.parse('2026-11-24T00:00:00Z'),
    });
    expect(verdict).toEqual({ valid: true, reason: 'The credential is good.' });
    const { privateKeyMultibase } = publicJson(`${folder}/keyPair.json`) as { privateKeyMultibase: string };
    const signer = signerFromSeed(fromBase58(privateKeyMultibase.slice(1)).slice(2));
    const { created, verificationMethod } = publicJson(`${folder}/proofConfigJCS.json`) as {
      created: string;
      verificationMethod: string;
    };
    const again = addProof(nodeSha256, signer.sign, publicJson(`${folder}/unsigned.json`) as Record<string, unknown>, {
      created,
      verificationMethod,
    });
    expect(again).toEqual(signed);
  });
});
