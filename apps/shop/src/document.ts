import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TypeScale } from '@shanhuo/face/components/type-scale.ts';
import type { FaceLocale } from '@shanhuo/face/format/locale.ts';
import type { Head } from './shop/shop.ts';

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}
export type Assets = Readonly<Record<string, Chunk>>;

const ENTRY = 'src/entry-client.ts';
const BASE = '/shop/';

/** The list of built files that the browser's build left behind. */
export function readAssets(clientFolder: string): Assets {
  return JSON.parse(readFileSync(join(clientFolder, '.vite/manifest.json'), 'utf8')) as Assets;
}

interface Page {
  readonly assets: Assets;
  readonly language: FaceLocale;
  readonly type: TypeScale;
  readonly body: string;
  /** Sources of page and words, by which their scripts are asked for early. */
  readonly files: readonly string[];
  readonly head: Head;
  readonly address: string;
  readonly publicUrl: string;
  readonly state: unknown;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** JSON that can't end the script element it stands in. */
export const escapeJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/** The whole document. No script stands in it but our own file: the state is data, as the content policy wants. */
export function documentHtml(page: Page): string {
  const { language, type } = page;
  return [
    `<!doctype html><html lang="${language === 'en' ? 'en' : 'zh-CN'}" data-face="shop" data-type="${type}"><head>`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    '<meta name="theme-color" content="#1f5a41">',
    '<meta name="format-detection" content="telephone=no">',
    ...headLines(page),
    `<link rel="icon" type="image/svg+xml" href="${BASE}favicon.svg">`,
    ...fileLines(page.assets, page.files),
    `</head><body><div id="app">${page.body}</div>`,
    `<script type="application/json" id="shop-state">${escapeJson(page.state)}</script></body></html>`,
  ].join('');
}

function headLines({ head, address, publicUrl, language }: Page): string[] {
  const title = escapeHtml(head.title);
  const meta = (kind: 'name' | 'property', key: string, value: string | undefined): string[] =>
    value === undefined || value === '' ? [] : [`<meta ${kind}="${key}" content="${escapeHtml(value)}">`];
  return [
    `<title>${title}</title>`,
    ...meta('name', 'description', head.description),
    ...meta('name', 'robots', head.personal === true ? 'noindex' : undefined),
    ...meta('property', 'og:title', head.title),
    ...meta('property', 'og:description', head.description),
    ...meta('property', 'og:type', 'website'),
    ...meta('property', 'og:url', address),
    ...meta('property', 'og:locale', language === 'en' ? 'en_GB' : 'zh_CN'),
    ...meta('property', 'og:image', head.image === undefined ? undefined : new URL(head.image, publicUrl).href),
    `<link rel="canonical" href="${escapeHtml(address)}">`,
  ];
}

function fileLines(assets: Assets, files: readonly string[]): string[] {
  const entry = assets[ENTRY];
  const sheets = new Set(Object.values(assets).flatMap((chunk) => [...(chunk.css ?? []), ...sheetOf(chunk)]));
  const early = new Set([ENTRY, ...files].flatMap((key) => scriptsOf(assets, key)));
  if (entry !== undefined) early.delete(entry.file);
  return [
    ...[...sheets].map((sheet) => `<link rel="stylesheet" href="${BASE}${sheet}">`),
    ...(entry === undefined ? [] : [`<script type="module" src="${BASE}${entry.file}"></script>`]),
    ...[...early].map((script) => `<link rel="modulepreload" href="${BASE}${script}">`),
  ];
}

const sheetOf = ({ file }: Chunk): string[] => (file.endsWith('.css') ? [file] : []);

function scriptsOf(assets: Assets, key: string, seen: Set<string> = new Set()): string[] {
  const chunk = assets[key];
  if (chunk === undefined || seen.has(key)) return [];
  seen.add(key);
  return [chunk.file, ...(chunk.imports ?? []).flatMap((name) => scriptsOf(assets, name, seen))];
}
