import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { Closed } from '@shanhuo/contract/shapes';
import type { ProviderNews, SignedNews } from '../provider.ts';
import type { SandboxKeys } from './keys.ts';

const Paid = Closed({
  eventId: Type.String(),
  kind: Type.Literal('paid'),
  attach: Type.String(),
  number: Type.String(),
  tradeNo: Type.String(),
  amountFen: Type.Integer(),
  paidAt: Type.String(),
  freezeUntil: Type.String(),
});

const Done = Closed({
  eventId: Type.String(),
  kind: Type.Literal('done'),
  attach: Type.String(),
  number: Type.String(),
  providerNo: Type.String(),
  operation: Type.Enum(['split', 'release', 'refund']),
  amountFen: Type.Integer(),
  doneAt: Type.String(),
});

/** Reads a notice as its customer does: nothing of it is looked at before the signature was found good. */
export function readNews(keys: SandboxKeys, { keyId, payload, signature }: SignedNews): ProviderNews | null {
  if (keyId !== keys.keyId || !keys.isSigned(payload, signature)) return null;
  const news: unknown = JSON.parse(payload);
  if (Value.Check(Paid, news)) {
    const { eventId, attach, number, tradeNo, amountFen } = news;
    const [paidAt, freezeUntil] = [new Date(news.paidAt), new Date(news.freezeUntil)];
    const trade = { tradeNo, paymentId: number, amountFen, paidAt, freezeUntil };
    return { eventId, county: Number(attach), kind: 'paid', trade };
  }
  if (Value.Check(Done, news)) {
    const { eventId, attach, number, providerNo, operation: kind, amountFen } = news;
    const operation = { providerNo, instructionId: number, kind, amountFen, doneAt: new Date(news.doneAt) };
    return { eventId, county: Number(attach), kind: 'done', operation };
  }
  return null;
}
