import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentOf, harvest } from './sample-events.ts';

const BIN = join(import.meta.dirname, '../bin/shanhuo-provenance.mjs');
const folder = mkdtempSync(join(tmpdir(), 'provenance-'));
const run = (args: readonly string[], input: string | Buffer = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { input, encoding: 'utf8' });
  return { status, stdout, stderr };
};
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const good = JSON.stringify(documentOf(harvest));

describe('the command line', () => {
  it('validates a file and standard input', () => {
    expect(run(['validate', file('good.json', good), '--json'])).toMatchObject({
      status: 0,
      stdout: '{"valid":true,"problems":[],"warnings":[]}\n',
    });
    expect(run(['validate', '-'], good)).toMatchObject({ status: 0, stdout: 'valid\n' });
    const bad = run(['validate', '-', '--json'], good.replace('"KGM"', '"斤"'));
    expect(bad.status).toBe(1);
    expect(JSON.parse(bad.stdout)).toMatchObject({
      valid: false,
      problems: [{ path: '/epcisBody/eventList/0/quantityList/0/uom', code: 'format.unit' }],
    });
    expect(JSON.parse(run(['validate', '-', '--json'], '{').stdout)).toMatchObject({
      valid: false,
      problems: [{ path: '', code: 'json.syntax' }],
    });
    expect(run(['validate', '-', '--now', '2020-01-01T00:00:00Z'], good)).toMatchObject({ status: 1 });
  });

  it('hashes', () => {
    const report = JSON.parse(run(['hash', '-', '--json'], good).stdout) as { hashes: string[]; prehashes: string[] };
    expect(report.hashes[0]).toMatch(/^ni:\/\/\/sha-256;[0-9a-f]{64}\?ver=CBV2\.0$/);
    expect(run(['hash', '-', '--prehash'], good).stdout).toBe(`${report.hashes[0]}\n${report.prehashes[0]}\n`);
    expect(run(['hash', '-'], '{}')).toMatchObject({ status: 1 });
  });

  it('reads links, check digits and canonical JSON', () => {
    expect(JSON.parse(run(['link', 'https://x.cn/01/09506000134352/10/L1', '--json']).stdout)).toEqual({
      valid: true,
      canonical: 'https://id.gs1.org/01/09506000134352/10/L1',
      ai: { '01': '09506000134352', '10': 'L1' },
      problems: [],
    });
    expect(run(['link', 'https://x.cn/01/09506000134355'])).toMatchObject({ status: 1 });
    expect(run(['checkdigit', 'GTIN-13', '6901234567892', '--json'])).toMatchObject({
      status: 0,
      stdout: '{"valid":true,"reason":"The check digit is right."}\n',
    });
    expect(run(['checkdigit', 'SSCC', '1'])).toMatchObject({ status: 1 });
    expect(run(['jcs', '-'], '{"b":1.0,"a":"é"}')).toMatchObject({ status: 0, stdout: '{"a":"é","b":1}' });
    expect(run(['jcs', '-'], '{"a":1,"a":1}')).toMatchObject({ status: 1 });
  });

  it('verifies proofs and credentials', () => {
    const root = 'bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=';
    const proof = { leafIdx: 0, treeSize: 1, root, leafHash: root, proof: null };
    expect(run(['verify', 'inclusion', '-', '--json'], JSON.stringify(proof))).toMatchObject({
      status: 0,
      stdout: '{"valid":true,"reason":"The leaf is in the tree."}\n',
    });
    expect(run(['verify', 'inclusion', '-'], JSON.stringify({ ...proof, leafIdx: 1 }))).toMatchObject({ status: 1 });
    expect(
      run(['verify', 'consistency', '-'], JSON.stringify({ size1: 0, size2: 1, root1: root, root2: root, proof: [] })),
    ).toMatchObject({ status: 1 });
    expect(run(['verify', 'consistency', '-'], '[]')).toMatchObject({ status: 1 });
    expect(run(['vc', 'verify', '-', '--json'], '{}')).toMatchObject({ status: 1 });
  });

  it('calls misuse by its status', () => {
    for (const args of [
      [],
      ['frobnicate'],
      ['validate'],
      ['validate', 'a', 'b'],
      ['validate', '/does/not/exist'],
      ['hash', '-', '--bogus'],
      ['verify', 'nothing', '-'],
      ['vc', 'sign', '-'],
      ['checkdigit', 'NONE', '1'],
      ['validate', '-', '--now', 'soon'],
      ['__proto__', '-'],
    ]) {
      const { status, stdout, stderr } = run(args, good);
      expect([args, status, stdout, stderr.includes('Exit status')]).toEqual([args, 2, '', true]);
    }
    expect(run(['--help'])).toMatchObject({ status: 0 });
    expect(run(['validate', '-'], Buffer.from([0xff, 0xfe]))).toMatchObject({ status: 2 });
  });
});
