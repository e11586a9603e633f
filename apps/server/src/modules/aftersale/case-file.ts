import type { Static } from 'typebox';
import type { ClaimView } from '@shanhuo/contract/aftersale/shapes';
import { formatDayTime } from '@shanhuo/face/format/day.ts';
import { formatMoney } from '@shanhuo/face/format/money.ts';
import { escapeHtml, printablePage, printableTable } from '#kernel/print.ts';
import { caseFileEn } from './case-file.en.ts';
import { caseFileZh } from './case-file.zh.ts';

/** A phone that somebody wrote into their words is nobody’s but theirs. */
const PHONE = /(?<!\d)1[3-9]\d{9}(?!\d)/g;

type Words = Record<keyof typeof caseFileZh, string>;
const words: Readonly<Record<'zh' | 'en', Words>> = { zh: caseFileZh, en: caseFileEn };

const style = `
  .case { font-size: 10pt; line-height: 1.45; }
  .case h1 { margin: 4mm 0; font-size: 18pt; text-align: center; }
  .case h2 { margin: 5mm 0 2mm; font-size: 12pt; }
  .case dl { display: grid; grid-template-columns: max-content 1fr max-content 1fr; gap: 1.5mm 4mm; margin: 0; }
  .case dt { color: #5b665f; }
  .case dd { margin: 0; overflow-wrap: anywhere; }
  .case table { width: 100%; border-collapse: collapse; }
  .case th, .case td { border: .2mm solid #5b665f; padding: 1mm 2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
  .case th { font-weight: 400; color: #5b665f; white-space: nowrap; }
  .case .num { text-align: right; white-space: nowrap; }
  .case tr { break-inside: avoid; }
  .case footer { margin-top: 6mm; font-size: 9pt; color: #5b665f; }
  .case .sign { display: flex; justify-content: space-between; margin-top: 8mm; color: #1d2420; font-size: 10pt; }
  .case .sign span { flex: 1; }
  @media screen { .case { max-width: 190mm; margin: 6mm auto; padding: 0 4mm; } }`;

export interface CaseFileOptions {
  readonly language: 'zh' | 'en';
  /** The seller's licence number; null where none is on record. */
  readonly licenceNo: string | null;
  readonly printedAt: string;
}

/** A claim on one sheet, as an authority asks for it: what the platform knows of the case, and nothing of who the buyer is. */
export function caseFilePage(claim: Static<typeof ClaimView>, options: CaseFileOptions): string {
  const { language, printedAt } = options;
  const said = words[language];
  const at = (moment: string): string => formatDayTime(moment, language, true);
  const facts = factsOf(claim, options)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(text)}</dd>`);
  return printablePage({
    title: `${said.title} ${claim.number}`,
    language,
    page: { size: 'A4', marginMm: 14 },
    style,
    body: `<main class="case"><div class="band"></div><h1>${escapeHtml(said.title)}</h1>
      <dl>${facts.join('')}</dl>
      <h2>${escapeHtml(said.goods)}</h2>${goodsTable(claim, language)}
      <h2>${escapeHtml(said.story)}</h2>${storyTable(claim, language)}
      <footer>${escapeHtml(said.printed.replace('{at}', at(printedAt)))}
      <p class="sign"><span>${escapeHtml(said.signature)}</span><span>${escapeHtml(said.stamp)}</span></p></footer></main>`,
  });
}

function factsOf(claim: Static<typeof ClaimView>, { language, licenceNo }: CaseFileOptions): [string, string][] {
  const said = words[language];
  const money = (fen: number | null): string => (fen === null ? '' : formatMoney(fen));
  const at = (moment: string | null): string => (moment === null ? '' : formatDayTime(moment, language, true));
  const seller = language === 'en' ? (claim.merchantNameEn ?? claim.merchantName) : claim.merchantName;
  return [
    [said.number, claim.number],
    [said.order, claim.orderNumber],
    [said.seller, seller],
    [said.licence, licenceNo ?? said.noLicence],
    [said.kind, said[`kind-${claim.kind}`]],
    [said.state, said[`state-${claim.state}`]],
    [said.wish, money(claim.wishFen)],
    [said.most, money(claim.mostFen)],
    [said.bad, claim.badPercent === null ? '' : `${claim.badPercent}%`],
    [said.offer, claim.offerFen === 0 ? said.offerNone : money(claim.offerFen)],
    [said.agreed, money(claim.agreedFen)],
    [said.bearer, claim.bearer === null ? '' : said[`bearer-${claim.bearer}`]],
    [said.way, said[`way-${claim.way}`]],
    [said.waybill, claim.waybill ?? ''],
    [said.photos, said.photoCount.replace('{count}', String(claim.photos))],
    [said.made, at(claim.madeAt)],
    [said.ended, at(claim.endedAt)],
  ];
}

function goodsTable({ goods }: Static<typeof ClaimView>, language: 'zh' | 'en'): string {
  const said = words[language];
  const rows = goods.map((line) => {
    const names =
      language === 'en'
        ? [line.titleEn ?? line.title, line.gradeNameEn ?? line.gradeName, line.packNameEn ?? line.packName]
        : [line.title, line.gradeName, line.packName];
    return `<tr><td>${escapeHtml(names.join(' · '))}</td><td class="num">${formatMoney(line.priceFen)}</td>
      <td class="num">${line.boxes}</td><td class="num">${formatMoney(line.priceFen * line.boxes)}</td></tr>`;
  });
  return printableTable([said.goods, said.price, said.boxes, said.total], rows);
}

function storyTable({ events }: Static<typeof ClaimView>, language: 'zh' | 'en'): string {
  const said = words[language];
  const rows = events.map(
    ({ at, by, kind, amountFen, words: written }) =>
      `<tr><td>${escapeHtml(formatDayTime(at, language, true))}</td><td>${escapeHtml(said[`by-${by}`])}</td>
      <td>${escapeHtml(said[`event-${kind}`])}</td><td class="num">${amountFen === null ? '' : formatMoney(amountFen)}</td>
      <td>${escapeHtml(written.replace(PHONE, '***********'))}</td></tr>`,
  );
  return printableTable([said.time, said.who, said.what, said.amount, said.words], rows);
}
