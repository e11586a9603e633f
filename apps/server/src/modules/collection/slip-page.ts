import type { Static } from 'typebox';
import type { Slip } from '@shanhuo/contract/collection/index';
import { escapeHtml, printablePage, qrCode } from '#kernel/print.ts';
import { slipEn } from './slip.en.ts';
import { slipZh } from './slip.zh.ts';

const words = { zh: slipZh, en: slipEn };

const style = `
  .slip { width: 80mm; padding: 4mm; }
  .slip h1 { font-size: 16pt; text-align: center; margin: 3mm 0; }
  .slip dl { display: grid; grid-template-columns: 18mm 1fr; row-gap: 1.5mm; margin: 0; font-size: 11pt; line-height: 1.35; }
  .slip dt { color: #5b665f; }
  .slip dd { margin: 0; }
  .slip .amount { font-size: 18pt; font-weight: 600; }
  .slip .voided { text-align: center; font-size: 16pt; font-weight: 600; border: .6mm solid; padding: 1mm; margin: 0 0 3mm; }
  .slip figure { margin: 4mm auto 0; width: 28mm; }
  .slip figure svg { width: 28mm; height: 28mm; }
  .slip footer { margin-top: 3mm; text-align: center; font-size: 9pt; }`;

const timeFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The slip on an 80 mm roll: the amount in figures and in words, so that one stroke can't change it. */
export function slipPage(slip: Static<typeof Slip>, language: 'zh' | 'en'): string {
  const said = words[language];
  const isOutright = slip.kind === 'outright';
  const title = isOutright ? said.title : said.consignmentTitle;
  const pay = slip.payKind === 'cash' ? said.cash : slip.payKind === 'account' ? said.account : said.later;
  const rows: [string, string, string?][] = [
    [said.household, `${slip.householdName} ${slip.householdCode}`],
    [said.goods, `${slip.productName} ${slip.gradeName}`],
    [said.weight, `${slip.weightJin} (${slip.weightGrams} g)`],
    [said.price, slip.pricePerJin],
  ];
  if (isOutright) {
    rows.push([said.amount, slip.amountInFigures, 'amount'], [said.inWords, slip.amountInWords]);
  }
  rows.push(
    [isOutright ? said.merchant : said.seller, slip.merchantName],
    [said.pay, pay],
    [said.station, `${slip.stationName} ${slip.stationCode}`],
    [said.keeper, slip.keeperName ?? ''],
    [said.time, timeFormat.format(new Date(slip.happenedAt))],
    [said.lot, slip.lotCode],
  );
  const list = rows
    .filter(([, text]) => text !== '')
    .map(([name, text, mark = '']) => `<dt>${escapeHtml(name)}</dt><dd class="${mark}">${escapeHtml(text)}</dd>`);
  const voided = slip.state === 'voided' ? `<p class="voided">${escapeHtml(said.voided)}</p>` : '';
  return printablePage({
    title,
    language,
    page: { size: '80mm 160mm', marginMm: 0 },
    style,
    body: `<main class="slip"><div class="band"></div><h1>${escapeHtml(title)}</h1>${voided}
      <dl>${list.join('')}</dl><figure>${qrCode(slip.traceUrl)}</figure><footer>${escapeHtml(said.keep)}</footer></main>`,
  });
}
