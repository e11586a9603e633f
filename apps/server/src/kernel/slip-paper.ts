import type { SlipPaper } from '@shanhuo/contract/collection/shapes';
import { escapeHtml, printablePage, qrCode } from './print.ts';

const style = `
  .slip { padding: 4mm; font-size: 11pt; line-height: 1.35; }
  .slip h1 { font-size: 16pt; text-align: center; margin: 3mm 0; }
  .slip .copy { margin: -2mm 0 3mm; text-align: center; font-size: 9pt; }
  .slip dl { display: grid; grid-template-columns: auto 1fr; gap: 1.5mm 3mm; margin: 0; }
  .slip dt { color: #5b665f; }
  .slip dd { margin: 0; overflow-wrap: anywhere; }
  .slip .amount { font-size: 18pt; font-weight: 600; line-height: 1.1; }
  .slip .share { font-weight: 600; }
  .slip .voided { text-align: center; font-size: 16pt; font-weight: 600; border: .6mm solid; padding: 1mm; margin: 0 0 3mm; }
  .slip figure { margin: 4mm auto 0; width: 28mm; }
  .slip figure svg { width: 28mm; height: 28mm; }
  .slip .signature { height: 16mm; margin: 4mm 0 0; border-bottom: .2mm solid #5b665f; }
  .slip footer { margin-top: 3mm; text-align: center; font-size: 9pt; }`;

/** For elders to read at arm's length. */
const largeStyle = `
  .slip { font-size: 14pt; }
  .slip h1 { font-size: 19pt; }
  .slip .amount { font-size: 24pt; }
  .slip footer { font-size: 11pt; }`;

/** Each paper's page, and what of the slip must change on it. */
const papers: Readonly<Record<SlipPaper, { size: string; marginMm: number; style: string }>> = {
  '58mm': {
    size: '58mm 150mm',
    marginMm: 0,
    style: `
  .slip { width: 58mm; padding: 3mm; font-size: 9pt; }
  .slip h1 { font-size: 13pt; margin: 2mm 0; }
  .slip dl { gap: 1mm 2mm; }
  .slip .amount { font-size: 15pt; }`,
  },
  '80mm': { size: '80mm 160mm', marginMm: 0, style: '.slip { width: 80mm; }' },
  a4: {
    size: 'A4',
    marginMm: 12,
    style: `
  .copies { display: grid; grid-template-columns: repeat(2, 86mm); justify-content: center; column-gap: 8mm; }
  .slip { border: .2mm dashed #5b665f; }`,
  },
};

/** The narrow roll has room for large type too, if the names of the lines stand above them. */
const largeOnNarrow = `
  .slip { font-size: 12pt; }
  .slip h1 { font-size: 16pt; }
  .slip dl { grid-template-columns: 1fr; gap: 0; }
  .slip dd { margin-bottom: 1.5mm; }
  .slip .amount { font-size: 20pt; }`;

export type SlipRow = readonly [name: string, text: string, mark?: 'amount' | 'share' | ''];

export interface PrintedSlip {
  readonly title: string;
  readonly language: 'zh' | 'en';
  readonly paper: SlipPaper;
  /** Whose copies a sheet carries; a roll carries one. */
  readonly copies: readonly string[];
  /** Name and text of each line; one without a text is left out. */
  readonly rows: readonly SlipRow[];
  readonly foot: string;
  /** Across the slip, when it no longer holds. */
  readonly voided?: string;
  /** The address in its QR code. */
  readonly code?: string;
  /** Where somebody signs. */
  readonly signature?: string;
  readonly isLarge?: boolean;
}

/** A slip on the paper of a station's printer; a sheet carries a second copy, to be signed and kept. */
export function printedSlip(slip: PrintedSlip): string {
  const { title, language, paper, isLarge = false } = slip;
  const { size, marginMm, style: own } = papers[paper];
  const large = !isLarge ? '' : paper === '58mm' ? largeOnNarrow : largeStyle;
  const copies = paper === 'a4' ? slip.copies : [null];
  return printablePage({
    title,
    language,
    page: { size, marginMm },
    style: style + own + large,
    body: `<main class="copies">${copies.map((copy) => slipOnce(slip, copy)).join('')}</main>`,
  });
}

function slipOnce({ title, rows, foot, voided, code, signature }: PrintedSlip, copy: string | null): string {
  const list = rows
    .filter(([, text]) => text !== '')
    .map(([name, text, mark = '']) => `<dt>${escapeHtml(name)}</dt><dd class="${mark}">${escapeHtml(text)}</dd>`);
  const paragraph = (mark: string, text: string | null | undefined): string =>
    text == null ? '' : `<p class="${mark}">${escapeHtml(text)}</p>`;
  const figure = code === undefined ? '' : `<figure>${qrCode(code)}</figure>`;
  return `<section class="slip"><div class="band"></div><h1>${escapeHtml(title)}</h1>${paragraph('copy', copy)}${paragraph('voided', voided)}
      <dl>${list.join('')}</dl>${paragraph('signature', signature)}${figure}<footer>${escapeHtml(foot)}</footer></section>`;
}
