import type { FastifyInstance, FastifyRequest } from 'fastify';
import { cashierEn } from '@shanhuo/contract/payment/cashier.en';
import { cashierZh } from '@shanhuo/contract/payment/cashier.zh';
import { paymentEndpoints as doors } from '@shanhuo/contract/payment/endpoints';
import { openSteps } from '#kernel/http.ts';
import type { House } from '#kernel/house.ts';
import { cashierPage } from './cashier-page.ts';
import { sandboxControls } from './controls.ts';
import { payInSandbox, readToken } from './pay.ts';
import { tradeOf } from './trade-store.ts';

/** The provider's own website: its cashier, as a page that works without any script; shut where nobody may pay there. */
export function sandboxRoutes(app: FastifyInstance, house: House): void {
  if (house.config.onlinePayment !== 'sandbox') return;
  sandboxControls(house).app = app;

  openSteps(app, house, doors.sandboxCashier, async (_actor, { query: { token } }, request, reply) => {
    const link = readToken(house, token);
    const trade = await tradeOf(house.db, link.number);
    const expiresAt = new Date(link.expiresAt);
    const state = trade !== undefined ? 'paid' : expiresAt < house.clock.now() ? 'expired' : 'open';
    // Browsers send no origin from a page without referrer, and a form without origin isn't let in.
    reply.type('text/html; charset=utf-8').header('referrer-policy', 'same-origin').header('cache-control', 'no-store');
    return cashierPage({ ...link, token, state, expiresAt, ...languageOf(request) });
  });

  // Only here a plain form may be sent, since the page has no script.
  void app.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    });
    openSteps(scope, house, doors.sandboxPay, async (_actor, { body: { token } }, request, reply) => {
      const { tradeNo } = await payInSandbox(house, token);
      if (isForm(request)) reply.code(303).header('location', `/sandbox-cashier?token=${token}`);
      return { tradeNo, state: 'paid' as const };
    });
  });
}

const isForm = (request: FastifyRequest): boolean =>
  request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;

const languageOf = (request: FastifyRequest) =>
  (request.headers['accept-language'] ?? 'zh').startsWith('en')
    ? { language: 'en', words: cashierEn }
    : { language: 'zh-CN', words: cashierZh };
