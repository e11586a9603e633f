import { createSSRApp, type App as VueApp } from 'vue';
import { createI18n } from 'vue-i18n';
import type { Router, RouterHistory } from 'vue-router';
import { faceMessages } from '@shanhuo/face/messages/index.ts';
import App from './App.vue';
import { en } from './messages/en.ts';
import { zh } from './messages/zh.ts';
import { shopRouter } from './router.ts';
import { shopKey, type Shop } from './shop/shop.ts';

/** The app around a shop; one per request on the server, one per page in the browser. */
export function createShopApp(shop: Shop, history: RouterHistory): { app: VueApp; router: Router } {
  const app = createSSRApp(App);
  const router = shopRouter(history);
  const i18n = createI18n({
    legacy: false,
    locale: shop.language,
    fallbackLocale: 'zh',
    messages: { zh: { ...faceMessages.zh, ...zh }, en: { ...faceMessages.en, ...en } },
  });
  app.provide(shopKey, shop).use(i18n).use(router);
  return { app, router };
}
