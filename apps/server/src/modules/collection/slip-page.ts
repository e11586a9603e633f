import type { Static } from 'typebox';
import type { Slip, SlipPaper } from '@shanhuo/contract/collection/index';
import { formatDayTime } from '@shanhuo/face/format/day.ts';
import { formatWeight } from '@shanhuo/face/format/weight.ts';
import { printedSlip, type SlipRow } from '#kernel/slip-paper.ts';
import { slipEn } from './slip.en.ts';
import { slipZh } from './slip.zh.ts';

type SlipWords = Record<keyof typeof slipZh, string>;
const words: Record<'zh' | 'en', SlipWords> = { zh: slipZh, en: slipEn };

export interface SlipPageOptions {
  readonly language: 'zh' | 'en';
  readonly paper: SlipPaper;
}

/** The slip on paper; a sheet carries a second copy for the station, to be signed and kept. */
export function slipPage(slip: Static<typeof Slip>, { language, paper }: SlipPageOptions): string {
  const said = words[language];
  return printedSlip({
    title: slip.kind === 'outright' ? said.title : said.consignmentTitle,
    language,
    paper,
    copies: [said.forHousehold, said.forStation],
    rows: rowsOf(slip, language),
    foot: said.keep,
    code: slip.traceUrl,
    ...(slip.state === 'voided' && { voided: said.voided }),
  });
}

/** Name and text of each line; the amount in figures and in words, so that one stroke can't change it. */
function rowsOf(slip: Static<typeof Slip>, language: 'zh' | 'en'): SlipRow[] {
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

const amountRows = (slip: Static<typeof Slip>, said: SlipWords): SlipRow[] => [
  [said.amount, slip.amountInFigures, 'amount'],
  [said.inWords, slip.amountInWords],
];
