import { weavingBandSvg } from '@shanhuo/face/pictures/weaving-band.ts';
import { toSVG } from 'bwip-js/node';
import { Refusal } from './refusal.ts';

/** Text as it stands between tags and in attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A QR code as inline SVG; error correction M is the library's default. */
export const qrCode = (text: string): string => toSVG({ bcid: 'qrcode', text });

/** A Code 128 bar code as inline SVG that fills whatever box it is given, without the text below it. */
export const code128 = (text: string): string =>
  toSVG({ bcid: 'code128', text, height: 12 }).replace('<svg ', '<svg preserveAspectRatio="none" ');

export interface PrintablePage {
  readonly title: string;
  readonly language: 'zh' | 'en';
  /** CSS size of one sheet, e.g. `100mm 150mm` or `A4`. */
  readonly page: { readonly size: string; readonly marginMm: number };
  readonly style: string;
  readonly body: string;
}

const BAND = encodeURIComponent(weavingBandSvg());
const FONTS = `"PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif`;

/** A page made for paper: sizes in millimetres, no script, nothing fetched; `.band` carries the weaving pattern. */
export function printablePage({ title, language, page, style, body }: PrintablePage): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><style>
  @page { size: ${page.size}; margin: ${page.marginMm}mm; }
  * { box-sizing: border-box; }
  body { margin: 0; color: #1d2420; background: #fff; font-family: ${FONTS}; font-variant-numeric: tabular-nums; }
  svg { display: block; }
  .band { height: 2mm; background: url("data:image/svg+xml,${BAND}") 0 0 / auto 2mm repeat-x; }
${style}
</style></head><body>
${body}
</body></html>`;
}

/** A table on paper; its rows are `<tr>`s already. */
export const printableTable = (heads: readonly string[], rows: readonly string[]): string =>
  `<table><thead><tr>${heads.map((head) => `<th>${escapeHtml(head)}</th>`).join('')}</tr></thead>
    <tbody>${rows.join('')}</tbody></table>`;

const MAX_IDS = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Ids of a query like `?ids=a,b,c`, each once. Refuses `request.invalid` for anything else. */
export function idsOf(text: string): string[] {
  const ids = [...new Set(text.split(',').map((id) => id.trim().toLowerCase()))];
  if (ids.length > MAX_IDS || !ids.every((id) => UUID.test(id))) throw new Refusal('request.invalid', { field: 'ids' });
  return ids;
}
