import type { Static } from 'typebox';
import type { LotRow } from '@shanhuo/contract/quality/index';
import { dayOf } from '#kernel/clock.ts';
import { escapeHtml, printablePage, qrCode } from '#kernel/print.ts';
import { formatWeight } from '@shanhuo/face/format/weight.ts';
import { lotLabelsEn } from './labels.en.ts';
import { lotLabelsZh } from './labels.zh.ts';

type Lot = Static<typeof LotRow>;
export type LotLabelSize = '60x40' | 'a4';

const words = { zh: lotLabelsZh, en: lotLabelsEn };

const style = `
  .label { width: 60mm; height: 40mm; padding: 2.5mm; display: grid; grid-template-columns: 22mm 1fr; column-gap: 2mm;
    align-content: start; overflow: hidden; break-inside: avoid; }
  .label .band { grid-column: 1 / -1; margin-bottom: 1.5mm; }
  .label .qr svg { width: 22mm; height: 22mm; }
  .label h1 { font-size: 10pt; margin: 0 0 .5mm; line-height: 1.2; }
  .label p { font-size: 7.5pt; margin: 0; line-height: 1.35; }
  .label .code { grid-column: 1 / -1; font-size: 10pt; font-weight: 600; letter-spacing: .04em; margin-top: 1mm; }
  .sheet { display: grid; grid-template-columns: repeat(3, 60mm); gap: 3mm; }`;

/** Labels of lots to stick on sacks and crates: the code people read and the QR code of the trace page. */
export function lotLabelsPage(
  lots: readonly Lot[],
  { size, language, traceUrl }: { size: LotLabelSize; language: 'zh' | 'en'; traceUrl: (code: string) => string },
): string {
  const said = words[language];
  const labels = lots.map((lot) => {
    const lines = [
      `${said.grade} ${lot.gradeName} · ${formatWeight(lot.initialGrams, 'kg', language)}`,
      lot.packName === null ? '' : `${lot.packName} × ${lot.boxesInitial ?? 0}`,
      [lot.stationName, lot.grower].filter(Boolean).join(' · '),
      `${lot.ownerName}${lot.consignment ? ` · ${said.consignment}` : ''}`,
      dayOf(new Date(lot.madeAt)),
    ].filter((line) => line !== '');
    return `<section class="label"><div class="band"></div>
      <div class="qr">${qrCode(traceUrl(lot.code))}</div>
      <div><h1>${escapeHtml(lot.productName)}</h1>${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</div>
      <div class="code">${escapeHtml(lot.code)}</div></section>`;
  });
  return printablePage({
    title: said.title,
    language,
    page: size === 'a4' ? { size: 'A4', marginMm: 10 } : { size: '60mm 40mm', marginMm: 0 },
    style,
    body: size === 'a4' ? `<div class="sheet">${labels.join('')}</div>` : labels.join(''),
  });
}
