import type { AnswerOf } from '@shanhuo/contract';
import type { SlipPaper } from '@shanhuo/contract/collection/shapes';
import type { settlementEndpoints } from '@shanhuo/contract/settlement/endpoints';
import { formatDayTime } from '@shanhuo/face/format/day.ts';
import { moneyInWords } from '@shanhuo/face/format/money-in-words.ts';
import { formatMoney } from '@shanhuo/face/format/money.ts';
import { printedSlip, type SlipRow } from '#kernel/slip-paper.ts';
import { payoutSlipEn } from './payout-slip.en.ts';
import { payoutSlipZh } from './payout-slip.zh.ts';

const words = { zh: payoutSlipZh, en: payoutSlipEn };

export interface PayoutSlipOptions {
  readonly language: 'zh' | 'en';
  readonly paper: SlipPaper;
}

/** What was handed over and what is left, in large type and with a line to sign on: the household's proof, and the station's. */
export function payoutSlipPage(
  { payout, householdCode, keeperOrganisation }: AnswerOf<typeof settlementEndpoints.getPayout>,
  { language, paper }: PayoutSlipOptions,
): string {
  const said = words[language];
  const code = householdCode ?? '';
  // A household that is named by its code is named once.
  const name = payout.partyName.includes(code) ? payout.partyName : `${payout.partyName} ${code}`;
  const rows: SlipRow[] = [
    [payout.partyKind === 'household' ? said.household : said.organisation, name],
    [said.amount, formatMoney(payout.amountFen), 'amount'],
    [said.inWords, moneyInWords(payout.amountFen, language)],
    [said.left, payout.leftFen === 0 ? said.nothingLeft : formatMoney(payout.leftFen), 'share'],
    [said.way, said[payout.way]],
    [payout.way === 'account' ? said.agent : said.station, keeperOrganisation ?? ''],
    [said.number, payout.number],
    [said.time, formatDayTime(payout.at, language, true)],
  ];
  return printedSlip({
    title: said.title,
    language,
    paper,
    copies: [said.forHousehold, said.forStation],
    rows,
    foot: said.keep,
    signature: said.sign,
    isLarge: true,
  });
}
