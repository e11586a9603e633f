import type { CashierWords } from '@shanhuo/contract/payment/cashier.zh';
import { cashierStyle } from './cashier-style.ts';

export interface CashierPage {
  readonly words: CashierWords;
  readonly language: string;
  readonly token: string;
  readonly number: string;
  readonly amountFen: number;
  readonly expiresAt: Date;
  readonly returnPath: string;
  readonly state: 'open' | 'paid' | 'expired';
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

const yuan = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const clockTime = (language: string) =>
  new Intl.DateTimeFormat(language, {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });

/** The cashier as one page without script: the amount, the two buttons, and the way back. */
export function cashierPage(page: CashierPage): string {
  const { words, language, amountFen, number } = page;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escape(words.title)}</title>
<style>${cashierStyle}</style>
</head>
<body>
<main>
<header><p class="mark">${escape(words.title)}</p><p>${escape(words.provider)}</p></header>
<p class="notice">${escape(words.sandbox)}</p>
<section class="card">
<p class="label">${escape(words.toPay)}</p>
<p class="amount"><span>¥</span>${yuan.format(amountFen / 100)}</p>
${body(page)}
</section>
<p class="hint">${escape(words.secured)}</p>
<p class="number">${escape(words.number)} <code>${escape(number)}</code></p>
</main>
</body>
</html>
`;
}

function body({ words, language, state, token, expiresAt, returnPath }: CashierPage): string {
  const back = (text: string, kind: string) => `<a class="${kind}" href="${escape(returnPath)}">${escape(text)}</a>`;
  if (state === 'paid') {
    return `<p class="state good">✓ ${escape(words.paid)}</p><p class="label">${escape(words.paidNote)}</p>${back(words.back, 'button')}`;
  }
  if (state === 'expired') {
    return `<p class="state bad">! ${escape(words.expired)}</p><p class="label">${escape(words.expiredNote)}</p>${back(words.back, 'button')}`;
  }
  const until = words.payUntil.replace('{time}', clockTime(language).format(expiresAt));
  return `<p class="label">${escape(until)}</p>
<form method="post" action="/sandbox-provider/pay">
<input type="hidden" name="token" value="${escape(token)}">
<button class="button" type="submit">${escape(words.pay)}</button>
</form>
${back(words.cancel, 'quiet')}`;
}
