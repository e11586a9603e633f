import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { Closed } from '@shanhuo/contract/shapes';
import type { ProviderNews, SignedNews } from '../provider.ts';
import type { SandboxKeys } from './keys.ts';

const paid = Compile(
  Closed({
    eventId: Type.String(),
    kind: Type.Literal('paid'),
    attach: Type.String(),
    number: Type.String(),
    tradeNo: Type.String(),
    amountFen: Type.Integer(),
    paidAt: Type.String(),
    freezeUntil: Type.String(),
  }),
);

const done = Compile(
  Closed({
    eventId: Type.String(),
    kind: Type.Literal('done'),
    attach: Type.String(),
    number: Type.String(),
    providerNo: Type.String(),
    operation: Type.Enum(['split', 'release', 'refund']),
    amountFen: Type.Integer(),
    doneAt: Type.String(),
  }),
);

/** Whether the provider signed it; nothing of a notice is looked at before. */
export const isGenuine = (keys: SandboxKeys, { keyId, payload, signature }: SignedNews): boolean =>
  keyId === keys.keyId && keys.isSigned(payload, signature);

/** Reads a genuine notice as its customer does; null for what it doesn't know. */
export function readNews(payload: string): ProviderNews | null {
  const news: unknown = JSON.parse(payload);
  if (paid.Check(news)) {
    const { eventId, attach, number, tradeNo, amountFen } = news;
    const [paidAt, freezeUntil] = [new Date(news.paidAt), new Date(news.freezeUntil)];
    const trade = { tradeNo, paymentId: number, amountFen, paidAt, freezeUntil };
    return { eventId, county: Number(attach), kind: 'paid', trade };
  }
  if (done.Check(news)) {
    const { eventId, attach, number, providerNo, operation: kind, amountFen } = news;
    const operation = { providerNo, instructionId: number, kind, amountFen, doneAt: new Date(news.doneAt) };
    return { eventId, county: Number(attach), kind: 'done', operation };
  }
  return null;
}
