import type { CardPaper } from '@shanhuo/contract/merchants/index';
import { brandMarkSvg } from '@shanhuo/face/pictures/brand-mark.ts';
import { escapeHtml, printablePage, qrCode } from '#kernel/print.ts';
import { cardEn } from './card.en.ts';
import { cardZh } from './card.zh.ts';

const words = { zh: cardZh, en: cardEn };

/** As large as a bank card, so that it fits where such cards are kept. */
const style = `
  .card { display: grid; grid-template-columns: 1fr 29mm; gap: 2mm 4mm; width: 86mm; height: 54mm; padding: 4mm;
    overflow: hidden; }
  .card .band, .card footer { grid-column: 1 / -1; }
  .card h1 { display: flex; align-items: center; gap: 2mm; margin: 0 0 2mm; font-size: 11pt; }
  .card h1 svg { width: 6mm; height: 6mm; }
  .card h1 span { font-weight: 400; color: #5b665f; }
  .card .code { margin: 0 0 1.5mm; font-size: 19pt; font-weight: 600; line-height: 1.1; }
  .card p { margin: 0; font-size: 8.5pt; line-height: 1.45; }
  .card figure { margin: 0; }
  .card figure svg { width: 29mm; height: 29mm; }
  .card footer { align-self: end; font-size: 7pt; line-height: 1.4; color: #5b665f; }
  .card .number { font-size: 8.5pt; font-weight: 600; letter-spacing: .06em; color: #1d2420; }
  .sheet .card { border: .2mm dashed #5b665f; }`;

export interface HouseholdCard {
  readonly code: string;
  readonly villageName: string;
  readonly stationName: string;
  readonly cardNo: string;
}

/** A card to print: whoever finds it learns a code and a village, and no name. */
export function cardPage(
  card: HouseholdCard,
  { language, paper }: { language: 'zh' | 'en'; paper: CardPaper },
): string {
  const said = words[language];
  const text = {
    title: escapeHtml(said.title),
    brand: escapeHtml(said.brand),
    place: `${escapeHtml(card.villageName)}<br>${escapeHtml(card.stationName)}`,
    foot: `${escapeHtml(said.use)}<br>${escapeHtml(said.lost)}`,
  };
  const face = `<section class="card"><div class="band"></div>
    <div><h1>${brandMarkSvg()}${text.brand} <span>${text.title}</span></h1>
      <p class="code">${escapeHtml(card.code)}</p><p>${text.place}</p>
      <p class="number">${escapeHtml(card.cardNo)}</p></div>
    <figure>${qrCode(card.cardNo)}</figure><footer>${text.foot}</footer></section>`;
  return printablePage({
    title: said.title,
    language,
    page: paper === 'a4' ? { size: 'A4', marginMm: 15 } : { size: '86mm 54mm', marginMm: 0 },
    style,
    body: paper === 'a4' ? `<main class="sheet">${face}</main>` : face,
  });
}
