import { createRouter, createWebHistory } from 'vue-router';
import { useSession } from './session/session.ts';
import { restoreReference, useReference } from './reference/reference.ts';
import { useQueue } from './queue/queue-store.ts';

/** Each page is a file of its own; the service worker has them all on the phone before they are needed. */
export const router = createRouter({
  history: createWebHistory('/station/'),
  routes: [
    { path: '/sign-in', name: 'sign-in', component: () => import('./session/SignInPage.vue') },
    { path: '/', name: 'home', component: () => import('./home/HomePage.vue') },
    { path: '/collect', name: 'collect', component: () => import('./collect/WhoPage.vue') },
    { path: '/collect/:household', name: 'collect-what', component: () => import('./collect/WhatPage.vue') },
    {
      path: '/collect/:household/:product/:grade',
      name: 'collect-weigh',
      component: () => import('./collect/WeighPage.vue'),
    },
    { path: '/slip/:id', name: 'slip', component: () => import('./slip/SlipPage.vue') },
    { path: '/households', name: 'households', component: () => import('./households/HouseholdsPage.vue') },
    { path: '/households/new', name: 'enrol', component: () => import('./households/EnrolPage.vue') },
    { path: '/households/:id', name: 'ledger', component: () => import('./households/LedgerPage.vue') },
    {
      path: '/households/:id/about',
      name: 'household',
      component: () => import('./households/HouseholdPage.vue'),
    },
    { path: '/parcels', name: 'parcels', component: () => import('./parcels/ParcelsPage.vue') },
    { path: '/parcels/scan/:action', name: 'scan', component: () => import('./parcels/ScanPage.vue') },
    { path: '/cash', name: 'cash', component: () => import('./cash/CashPage.vue') },
    { path: '/orders', name: 'orders', component: () => import('./orders/OrderCashPage.vue') },
    { path: '/board', name: 'board', component: () => import('./board/BoardPage.vue') },
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
    isReady = true;
  }
  if (to.name === 'sign-in') return session.isSignedIn && !session.isExpired ? '/' : true;
  return session.isSignedIn ? true : { name: 'sign-in', query: { next: to.fullPath } };
});
