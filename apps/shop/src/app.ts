import { createSSRApp, type App as VueApp } from 'vue';
import { createI18n } from 'vue-i18n';
import type { Router, RouterHistory } from 'vue-router';
import App from './App.vue';
import type { ShopMessages } from './messages/words.ts';
import { shopRouter } from './router.ts';
import { shopKey, type Shop } from './shop/shop.ts';

/** The app around a shop; one per request on the server, one per page in the browser. */
export function createShopApp(
  shop: Shop,
  messages: ShopMessages,
  history: RouterHistory,
): { app: VueApp; router: Router } {
  const app = createSSRApp(App);
  const router = shopRouter(history);
  const i18n = createI18n({
    legacy: false,
    locale: shop.language,
    messages: { [shop.language]: messages },
  });
  app.provide(shopKey, shop).use(i18n).use(router);
  return { app, router };
}
