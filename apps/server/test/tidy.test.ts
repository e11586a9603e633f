import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { permissions, refusals, roles, sentences, endpoints, type EndpointShape } from '@shanhuo/contract';
import tiers from '../src/modules/tiers.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '../../..');
const MODULES = join(ROOT, 'apps/server/src/modules');
const names = Object.values(tiers).flat();
const doors = Object.values(endpoints).flatMap((group) => Object.values(group) as EndpointShape[]);

const sourcesBelow = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|vue)$/.test(file) && !/(^|\/)(node_modules|dist|gallery|dev)\//.test(file))
    .map((file) => join(folder, file));
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const sources = ['apps', 'packages', 'bench'].flatMap(sourcesBelow);
const isTest = (file: string): boolean => /\.test\.ts$|\/test\//.test(file);

describe('every room', () => {
  it('has a README of 8 to 60 lines', () => {
    const untidy = names.filter((name) => {
      const path = join(MODULES, name, 'README.md');
      if (!existsSync(path)) return true;
      const lines = readFileSync(path, 'utf8').split('\n').length;
      return lines < 8 || lines > 60;
    });
    expect(untidy).toEqual([]);
  });

  it('has tests of its own', () => {
    const tested = (name: string) =>
      readdirSync(join(MODULES, name), { recursive: true, encoding: 'utf8' }).some((file) => file.endsWith('.test.ts'));
    expect(names.filter((name) => !tested(name))).toEqual([]);
  });

  it('stands in the list of tiers', () => {
    const folders = readdirSync(MODULES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  });

  it('names only events that somebody says', () => {
    const said = sources
      .filter((file) => !isTest(file))
      .flatMap((file) => [...read(file).matchAll(/type: '([\w-]+\.[\w-]+)'/g)].map(([, type]) => type));
    const heard = sources.flatMap((file) =>
      [...read(file).matchAll(/(?:listener|errand)(?:<\w+>)?\(\s*'[^']+',\s*'([^']+)'/g)].map(([, type]) => type),
    );
    expect(heard.filter((type) => !said.includes(type))).toEqual([]);
  });
});

describe('words', () => {
  const CHINESE = /[\u4e00-\u9fff]/;
  /**
   * Where Chinese text may stand: message files, made-up people of the bench and the journey, tests; units as people type
   * them, which are refused by name; and the words that public and short names are made of.
   */
  const MAY =
    /messages\/|zh\.ts$|^bench\/|assembly\/(sample|journey)\/|provenance\/src\/epcis\/(units|field-shapes)\.ts$|merchants\/naming\.ts$|regions\/short-name\.ts$/;

  it('in Chinese stand in message files only', () => {
    const inCode = sources
      .filter((file) => !MAY.test(file) && !isTest(file))
      .filter((file) => CHINESE.test(read(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$|<!--[\s\S]*?-->/gm, '')));
    expect(inCode).toEqual([]);
  });

  it('for every refusal exist in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      expect(Object.keys(sentences[language]).toSorted()).toEqual([...Object.keys(refusals), 'fault'].toSorted());
    }
    const shouting = Object.values(sentences.zh).filter((sentence) => /[!！]/.test(sentence));
    expect(shouting).toEqual([]);
  });

  it('for refusals are used by some door', () => {
    const declared = new Set<string>(doors.flatMap((door) => [...door.refusals]));
    const raisedInside = sources
      .filter((file) => file.startsWith('apps/server/src'))
      .map(read)
      .join('\n');
    const unused = Object.keys(refusals).filter((code) => !declared.has(code) && !raisedInside.includes(`'${code}'`));
    expect(unused).toEqual([]);
  });
});

describe('permissions', () => {
  it('are each asked for at some door or inside a use case', () => {
    const asked = new Set<string>(doors.map(({ door }) => door));
    const inside = sources
      .filter((file) => file.startsWith('apps/server/src/modules') && !isTest(file))
      .map(read)
      .join('\n');
    expect(permissions.filter((name) => !asked.has(name) && !inside.includes(`'${name}'`))).toEqual([]);
  });

  it('are each given to some role', () => {
    const given = new Set<string>(Object.values(roles).flat());
    expect(permissions.filter((name) => !given.has(name))).toEqual([]);
  });
});

describe('files', () => {
  it('are mostly small', () => {
    const lines = sources
      .filter((file) => file.startsWith('apps/server/src') && !isTest(file) && !file.includes('.generated.'))
      .map((file) => read(file).split('\n').length)
      .toSorted((a, b) => a - b);
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(60);
  });

  it('carry no vague names and no left-over marks', () => {
    const vague = sources.filter((file) => /(^|\/)(utils?|helpers?|common|misc|[a-z-]*manager)(\.|\/)/.test(file));
    expect(vague).toEqual([]);
    const marks = sources
      .filter((file) => !file.endsWith('tidy.test.ts'))
      .filter((file) =>
        /\b(TODO|FIXME|XXX|HACK)\b|(describe|it|test)\.(only|skip|todo)\(|@ts-(ignore|nocheck)/.test(read(file)),
      );
    expect(marks).toEqual([]);
  });
});
