import { watch } from 'vue';
import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router';
import { useSession } from './session/session.ts';
import { refreshOnNewPrice, refreshReference } from './reference/refresh.ts';
import { restoreReference, useReference } from './reference/reference.ts';
import { useQueue } from './queue/queue-store.ts';

declare module 'vue-router' {
  interface RouteMeta {
    /** Only for who keeps a station. */
    readonly keeper?: boolean;
  }
}

const keeper = { keeper: true };

/** Each page is a file of its own; the service worker has them all on the phone before they are needed. */
export const router = createRouter({
  history: createWebHistory('/station/'),
  routes: [
    { path: '/sign-in', name: 'sign-in', component: () => import('./session/SignInPage.vue') },
    { path: '/password', name: 'password', component: () => import('./session/PasswordPage.vue') },
    { path: '/', name: 'home', component: () => import('./home/HomePage.vue') },
    { path: '/collect', name: 'collect', meta: keeper, component: () => import('./collect/WhoPage.vue') },
    {
      path: '/collect/:household',
      name: 'collect-what',
      meta: keeper,
      component: () => import('./collect/WhatPage.vue'),
    },
    {
      path: '/collect/:household/:product/:grade',
      name: 'collect-weigh',
      meta: keeper,
      component: () => import('./collect/WeighPage.vue'),
    },
    { path: '/slip/:id', name: 'slip', meta: keeper, component: () => import('./slip/SlipPage.vue') },
    {
      path: '/households',
      name: 'households',
      meta: keeper,
      component: () => import('./households/HouseholdsPage.vue'),
    },
    { path: '/households/new', name: 'enrol', meta: keeper, component: () => import('./households/EnrolPage.vue') },
    { path: '/households/:id', name: 'ledger', meta: keeper, component: () => import('./households/LedgerPage.vue') },
    {
      path: '/households/:id/correct',
      name: 'correct-household',
      meta: keeper,
      component: () => import('./households/CorrectPage.vue'),
    },
    {
      path: '/households/:id/about',
      name: 'household',
      meta: keeper,
      component: () => import('./households/HouseholdPage.vue'),
    },
    { path: '/parcels', name: 'parcels', component: () => import('./parcels/ParcelsPage.vue') },
    { path: '/parcels/:id', name: 'parcel', component: () => import('./parcels/ParcelPage.vue') },
    { path: '/parcels/scan/:action', name: 'scan', component: () => import('./parcels/ScanPage.vue') },
    { path: '/runs', name: 'runs', component: () => import('./runs/RunsPage.vue') },
    { path: '/cash', name: 'cash', meta: keeper, component: () => import('./cash/CashPage.vue') },
    { path: '/cash/fund', name: 'cash-fund', meta: keeper, component: () => import('./cash/FundPage.vue') },
    { path: '/earnings', name: 'earnings', meta: keeper, component: () => import('./earnings/EarningsPage.vue') },
    { path: '/orders', name: 'orders', meta: keeper, component: () => import('./orders/OrderCashPage.vue') },
    { path: '/board', name: 'board', meta: keeper, component: () => import('./board/BoardPage.vue') },
    { path: '/sync', name: 'sync', component: () => import('./queue/SyncPage.vue') },
    { path: '/settings', name: 'settings', component: () => import('./settings/SettingsPage.vue') },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

let isReady = false;

router.beforeEach(async (to) => {
  const session = useSession();
  if (!isReady) {
    await session.restore();
    if (!useReference().isRead.value) await restoreReference();
    await useQueue().begin();
    refreshOnNewPrice();
    leadOutOnFirstPassword(session);
    isReady = true;
  }
  // Whichever page is opened first: without households and prices there is nothing to choose from.
  if (session.isSignedIn && session.worksHere && !useReference().isRead.value) {
    void refreshReference().catch(() => undefined);
  }
  return whereTo(to, session);
});

/** The server may say it later than the phone, when a page stands open already. */
function leadOutOnFirstPassword(session: ReturnType<typeof useSession>): void {
  watch(
    () => session.mustChangePassword,
    (must) => must && router.replace({ name: 'password' }),
  );
}

/** Who may not see a page is led to what is theirs; the server decides about the data anyway. */
function whereTo(to: RouteLocationNormalized, session: ReturnType<typeof useSession>) {
  if (session.mustChangePassword && !session.isExpired) return to.name === 'password' ? true : { name: 'password' };
  const isIn = session.isSignedIn && session.worksHere;
  if (to.name === 'sign-in') return isIn && !session.isExpired ? '/' : true;
  if (!isIn) return { name: 'sign-in', query: to.path === '/' ? {} : { next: to.fullPath } };
  return to.meta.keeper === true && !session.collects ? '/' : true;
}
