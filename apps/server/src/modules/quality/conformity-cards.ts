import { conformityBases } from '@shanhuo/contract/quality/shapes';
import { formatWeight } from '@shanhuo/face/format/weight.ts';
import { escapeHtml, printablePage, qrCode } from '#kernel/print.ts';
import { cardWords as said } from './card.zh.ts';
import type { ConformityCard } from './conformity-store.ts';

export type CardSize = '80x60' | 'a4';

const style = `
  .card { width: 80mm; height: 60mm; padding: 2.5mm 3mm; overflow: hidden; break-inside: avoid; position: relative; }
  .card .band { margin-bottom: 1mm; }
  .card h1 { font-size: 14pt; letter-spacing: .12em; text-align: center; margin: 0 0 .8mm; line-height: 1.2; }
  .card .promise { font-size: 7.2pt; line-height: 1.35; margin: 0 0 1mm; }
  .card .promise b { font-weight: 600; }
  .card .bases { font-size: 6.4pt; line-height: 1.35; margin: 0 0 1.2mm; }
  .card .bases span { white-space: nowrap; margin-left: 1mm; }
  .card .low { display: grid; grid-template-columns: 1fr 20mm; column-gap: 2mm; }
  .card dl { display: grid; grid-template-columns: auto 1fr; gap: 0 1.2mm; margin: 0; font-size: 7.5pt; line-height: 1.38; }
  .card dt { white-space: nowrap; }
  .card dt::after { content: '：'; }
  .card dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
  .card .qr svg { width: 20mm; height: 20mm; }
  .card .qr p { font-size: 5.8pt; margin: .6mm 0 0; text-align: center; line-height: 1.2; overflow-wrap: anywhere; }
  .card .revoked { position: absolute; inset: 22mm 0 auto; text-align: center; font-size: 22pt; font-weight: 600;
    color: #b8432f; transform: rotate(-12deg); opacity: .85; }
  .sheet { display: grid; grid-template-columns: repeat(2, 80mm); gap: 4mm; }
  .sheet .card { outline: .2mm dashed #9aa39d; }`;

/** Cards of promises of conformity, to be stuck on boxes or handed over with goods; one that was revoked says so. */
export function conformityCardsPage(
  cards: readonly ConformityCard[],
  { size, traceUrl }: { readonly size: CardSize; readonly traceUrl: (code: string) => string },
): string {
  const drawn = cards.map((card) => {
    const boxes = card.boxes === null ? '' : `（${said.boxes.replace('{n}', String(card.boxes))}）`;
    const facts: [string, string][] = [
      [said.product, `${card.productName} ${card.gradeName}`],
      [said.quantity, `${formatWeight(card.grams, 'kg', 'zh')}${boxes}`],
      [said.origin, card.origin],
      [said.issuer, card.issuer],
      [said.phone, card.phone],
      [said.day, card.issuedOn],
    ];
    const promises = card.grown ? said.grown : said.collected;
    const bases = conformityBases.map(
      (basis) => `<span>${card.bases.includes(basis) ? '☑' : '☐'} ${said.bases[basis]}</span>`,
    );
    return `<section class="card"><div class="band"></div><h1>${said.title}</h1>
      <p class="promise"><b>${said.promise}</b>${promises.join('；')}。</p>
      <p class="bases">${said.basis}${bases.join('')}</p>
      <div class="low"><dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>
      <div class="qr">${qrCode(traceUrl(card.lotCode))}<p>${escapeHtml(card.number)}</p></div></div>
      ${card.revoked ? `<div class="revoked">${said.revoked}</div>` : ''}</section>`;
  });
  return printablePage({
    title: said.title,
    language: 'zh',
    page: size === 'a4' ? { size: 'A4', marginMm: 12 } : { size: '80mm 60mm', marginMm: 0 },
    style,
    body: size === 'a4' ? `<div class="sheet">${drawn.join('')}</div>` : drawn.join(''),
  });
}
