import { createRouter, type Router, type RouterHistory, type RouteRecordRaw } from 'vue-router';
import { comeBack } from './shop/come-back.ts';

declare module 'vue-router' {
  interface RouteMeta {
    /** Source of the page, so that the server can name its script early. */
    file: string;
    /** The page has its own bar at the bottom of a phone. */
    ownBar?: boolean;
  }
}

const page = (path: string, file: string, component: () => Promise<unknown>, ownBar = false): RouteRecordRaw => ({
  path,
  component: component as () => Promise<typeof import('./App.vue')>,
  meta: { file: `src/pages/${file}.vue`, ownBar },
});

const routes: RouteRecordRaw[] = [
  page('/', 'HomePage', () => import('./pages/HomePage.vue')),
  page('/c/:category', 'GoodsPage', () => import('./pages/GoodsPage.vue')),
  page('/search', 'GoodsPage', () => import('./pages/GoodsPage.vue')),
  page('/offers/:id', 'OfferPage', () => import('./pages/OfferPage.vue'), true),
  page('/cart', 'CartPage', () => import('./pages/CartPage.vue'), true),
  page('/checkout', 'CheckoutPage', () => import('./pages/CheckoutPage.vue'), true),
  page('/group-order', 'GroupPlacePage', () => import('./pages/GroupPlacePage.vue')),
  page('/group-orders/:id', 'GroupOrderPage', () => import('./pages/GroupOrderPage.vue')),
  page('/orders', 'OrdersPage', () => import('./pages/OrdersPage.vue')),
  page('/find-order', 'FindOrderPage', () => import('./pages/FindOrderPage.vue')),
  page('/orders/:id', 'OrderPage', () => import('./pages/OrderPage.vue')),
  page('/orders/:id/claim', 'ClaimFormPage', () => import('./pages/ClaimFormPage.vue')),
  page('/orders/:id/invoice', 'InvoicePage', () => import('./pages/InvoicePage.vue')),
  page('/group-orders/:id/invoice', 'InvoicePage', () => import('./pages/InvoicePage.vue')),
  page('/claims/:id', 'ClaimPage', () => import('./pages/ClaimPage.vue')),
  page('/t/:code', 'TracePage', () => import('./pages/TracePage.vue')),
  page('/sign-in', 'SignInPage', () => import('./pages/SignInPage.vue')),
  page('/about', 'AboutPage', () => import('./pages/AboutPage.vue')),
  page('/:rest(.*)*', 'MissingPage', () => import('./pages/MissingPage.vue')),
];

export function shopRouter(history: RouterHistory): Router {
  return createRouter({
    history,
    routes,
    scrollBehavior(to, _from, saved) {
      if (saved !== null) return comeBack(saved);
      return to.hash === '' ? { top: 0 } : { el: to.hash };
    },
  });
}
