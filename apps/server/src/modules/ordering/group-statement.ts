import { formatDay, formatDayTime } from '@shanhuo/face/format/day.ts';
import { formatMoney } from '@shanhuo/face/format/money.ts';
import type { Actor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { escapeHtml, printablePage, printableTable } from '#kernel/print.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { merchantOf, type MerchantFacts } from '#modules/merchants/index.ts';
import type { GroupOrderRow } from './group-order-store.ts';
import { goodsOf, seeGroupOrder } from './group-order-view.ts';
import { groupStatementEn } from './group-statement.en.ts';
import { groupStatementZh } from './group-statement.zh.ts';

type Language = 'zh' | 'en';
type Words = Record<keyof typeof groupStatementZh, string>;
type Goods = Awaited<ReturnType<typeof goodsOf>>;

const words: Readonly<Record<Language, Words>> = { zh: groupStatementZh, en: groupStatementEn };

const style = `
  .statement { font-size: 10pt; line-height: 1.45; }
  .statement h1 { margin: 4mm 0; font-size: 18pt; text-align: center; }
  .statement h2 { margin: 6mm 0 2mm; font-size: 12pt; }
  .statement dl { display: grid; grid-template-columns: max-content 1fr max-content 1fr; gap: 1.5mm 4mm; margin: 0 0 4mm; }
  .statement dt { color: #5b665f; }
  .statement dd { margin: 0; overflow-wrap: anywhere; }
  .statement table { width: 100%; border-collapse: collapse; }
  .statement th, .statement td { border: .2mm solid #5b665f; padding: 1mm 2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
  .statement th { font-weight: 400; color: #5b665f; }
  .statement .num { text-align: right; white-space: nowrap; }
  .statement .last td { font-weight: 600; }
  .statement tr { break-inside: avoid; }
  .statement footer { margin-top: 6mm; font-size: 9pt; color: #5b665f; }
  @media screen { .statement { max-width: 190mm; margin: 6mm auto; padding: 0 4mm; } }
  @media screen and (max-width: 600px) {
    .statement dl { grid-template-columns: max-content 1fr; }
    .statement .wide-table { overflow-x: auto; }
    .statement .wide-table table { min-width: 620px; }
  }`;

/** A group order on paper, for whoever may see all of it. Refuses `group-order.unknown`. */
export async function groupStatement(
  db: Db,
  actor: Actor,
  { language, ...which }: { readonly county: number; readonly id: string; readonly language: Language },
): Promise<string> {
  const { group, rows } = await seeGroupOrder(db, actor, which);
  refuseUnless(rows.length === group.orders, 'group-order.unknown');
  const goods = await goodsOf(db, group, rows);
  const ids = [...new Set(goods.map(({ merchantId }) => merchantId))];
  const sellers = await Promise.all(ids.map(async (id) => merchantOf(db, which.county, id)));
  const said = words[language];
  return printablePage({
    title: `${said.title} ${group.number}`,
    language,
    page: { size: 'A4', marginMm: 14 },
    style,
    body: `<main class="statement"><div class="band"></div><h1>${escapeHtml(said.title)}</h1>
      ${facts(group, language)}<div class="wide-table">${goodsTable(goods, language)}</div>
      <h2>${escapeHtml(said.sellers)}</h2>${sellersTable(sellers, language)}
      <footer>${escapeHtml(said.about)}<br>${escapeHtml(
        said.printed.replace('{at}', formatDayTime(actor.at.toISOString(), language, true)),
      )}</footer></main>`,
  });
}

function facts(group: GroupOrderRow, language: Language): string {
  const said = words[language];
  const day = (at: Date): string => formatDay(dayOf(at), language, true);
  const pairs: [string, string][] = [
    [said.number, group.number],
    [said.unit, group.title],
    [said.placed, day(group.placedAt)],
    [said.addresses, String(group.orders)],
    [said.way, said.transfer],
    [said.paid, paidText(group, said, day)],
  ];
  const list = pairs.map(([name, text]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(text)}</dd>`);
  return `<dl>${list.join('')}</dl>`;
}

function paidText({ confirmedAt, calledOffAt }: GroupOrderRow, said: Words, day: (at: Date) => string): string {
  if (confirmedAt !== null) return day(confirmedAt);
  return calledOffAt === null ? said.notPaid : said.cancelled;
}

function goodsTable(goods: Goods, language: Language): string {
  const said = words[language];
  const total = (of: (one: Goods[number]) => number): number => goods.reduce((sum, one) => sum + of(one), 0);
  const backFen = total((one) => one.backFen);
  const totalFen = total(({ goodsFen, freightFen }) => goodsFen + freightFen);
  const rows = goods.map((one) => {
    const names =
      language === 'en'
        ? [one.titleEn ?? one.title, one.gradeNameEn ?? one.gradeName, one.packNameEn ?? one.packName]
        : [one.title, one.gradeName, one.packName];
    const seller = language === 'en' ? (one.merchantNameEn ?? one.merchantName) : one.merchantName;
    return `<tr><td>${escapeHtml(names.join(' · '))}</td><td>${escapeHtml(seller)}</td>${numbers([
      formatMoney(one.priceFen),
      String(one.quantity),
      formatMoney(one.goodsFen),
      formatMoney(one.freightFen),
      formatMoney(one.goodsFen + one.freightFen),
    ])}</tr>`;
  });
  const last = (name: string, cells: readonly string[]): string =>
    `<tr class="last"><td colspan="${7 - cells.length}">${escapeHtml(name)}</td>${numbers(cells)}</tr>`;
  rows.push(
    last(said.sum, [
      String(total(({ quantity }) => quantity)),
      formatMoney(total(({ goodsFen }) => goodsFen)),
      formatMoney(total(({ freightFen }) => freightFen)),
      formatMoney(totalFen),
    ]),
  );
  if (backFen > 0) {
    rows.push(last(said.back, [formatMoney(-backFen)]), last(said.payable, [formatMoney(totalFen - backFen)]));
  }
  return printableTable(
    [said.goods, said.seller, said.price, said.quantity, said.goodsSum, said.freight, said.sum],
    rows,
  );
}

const numbers = (cells: readonly string[]): string =>
  cells.map((cell) => `<td class="num">${escapeHtml(cell)}</td>`).join('');

function sellersTable(sellers: readonly (MerchantFacts | undefined)[], language: Language): string {
  const said = words[language];
  const rows = sellers.flatMap((seller) => {
    if (seller === undefined) return [];
    const name = language === 'en' && seller.nameEn !== null ? `${seller.nameEn} (${seller.name})` : seller.name;
    const licences = [seller.licenceNo, seller.foodLicenceNo].filter((no) => no !== null);
    return [`<tr><td>${escapeHtml(name)}</td><td>${escapeHtml(licences.join(' · ') || said.noLicence)}</td></tr>`];
  });
  return printableTable([said.fullName, said.licence], rows);
}
