import type { Static } from 'typebox';
import type { Slip, SlipPaper } from '@shanhuo/contract/collection/index';
import { formatDayTime } from '@shanhuo/face/format/day.ts';
import { formatWeight } from '@shanhuo/face/format/weight.ts';
import { escapeHtml, printablePage, qrCode } from '#kernel/print.ts';
import { slipEn } from './slip.en.ts';
import { slipZh } from './slip.zh.ts';

type SlipWords = Record<keyof typeof slipZh, string>;
const words: Record<'zh' | 'en', SlipWords> = { zh: slipZh, en: slipEn };

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
  .slip footer { margin-top: 3mm; text-align: center; font-size: 9pt; }`;

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

export interface SlipPageOptions {
  readonly language: 'zh' | 'en';
  readonly paper: SlipPaper;
}

/** The slip on paper; a sheet carries a second copy for the station, to be signed and kept. */
export function slipPage(slip: Static<typeof Slip>, { language, paper }: SlipPageOptions): string {
  const said = words[language];
  const title = slip.kind === 'outright' ? said.title : said.consignmentTitle;
  const { size, marginMm, style: own } = papers[paper];
  const copies = paper === 'a4' ? [said.forHousehold, said.forStation] : [null];
  const slips = copies.map((copy) => slipOnce(slip, language, title, copy)).join('');
  return printablePage({
    title,
    language,
    page: { size, marginMm },
    style: style + own,
    body: `<main class="copies">${slips}</main>`,
  });
}

function slipOnce(slip: Static<typeof Slip>, language: 'zh' | 'en', title: string, copy: string | null): string {
  const said = words[language];
  const list = rowsOf(slip, language)
    .filter(([, text]) => text !== '')
    .map(([name, text, mark = '']) => `<dt>${escapeHtml(name)}</dt><dd class="${mark}">${escapeHtml(text)}</dd>`);
  const voided = slip.state === 'voided' ? `<p class="voided">${escapeHtml(said.voided)}</p>` : '';
  const whose = copy === null ? '' : `<p class="copy">${escapeHtml(copy)}</p>`;
  return `<section class="slip"><div class="band"></div><h1>${escapeHtml(title)}</h1>${whose}${voided}
      <dl>${list.join('')}</dl><figure>${qrCode(slip.traceUrl)}</figure><footer>${escapeHtml(said.keep)}</footer></section>`;
}

type Row = [name: string, text: string, mark?: string];

/** Name and text of each line; the amount in figures and in words, so that one stroke can't change it. */
function rowsOf(slip: Static<typeof Slip>, language: 'zh' | 'en'): Row[] {
  const said = words[language];
  const isOutright = slip.kind === 'outright';
  const pay = slip.payKind === 'cash' ? said.cash : slip.payKind === 'account' ? said.account : said.later;
  const share =
    slip.householdPerMille === null ? '' : said.ofSale.replace('{percent}', percent(slip.householdPerMille));
  // A household that is named by its code is named once.
  const household = slip.householdName.includes(slip.householdCode)
    ? slip.householdName
    : `${slip.householdName} ${slip.householdCode}`;
  return [
    [said.household, household],
    [said.goods, `${slip.productName} ${slip.gradeName}`],
    [said.weight, `${slip.weightJin} / ${formatWeight(slip.weightGrams, 'kg', language)}`],
    [said.price, slip.pricePerJin],
    ...(isOutright ? amountRows(slip, said) : []),
    [isOutright ? said.merchant : said.seller, slip.merchantName],
    [said.share, share, 'share'],
    [said.pay, pay],
    [said.station, `${slip.stationName} ${slip.stationCode}`],
    [said.keeper, slip.keeperName ?? ''],
    [said.time, formatDayTime(slip.happenedAt, language, true)],
    [said.lot, slip.lotCode],
  ];
}

const percent = (perMille: number): string => String(perMille / 10);

const amountRows = (slip: Static<typeof Slip>, said: SlipWords): Row[] => [
  [said.amount, slip.amountInFigures, 'amount'],
  [said.inWords, slip.amountInWords],
];
