import { reloadOnce } from '@shanhuo/face/reload-once.ts';
import { createRouter, createWebHistory } from 'vue-router';
import { jobs } from './navigation.ts';
import { pageOf } from './pages/pages.ts';
import { useSession } from './session/session.ts';

export const router = createRouter({
  history: createWebHistory('/console/'),
  routes: [
    { path: '/password', name: 'password', component: () => import('./session/PasswordPage.vue') },
    { path: '/second-factor', name: 'second-factor', component: () => import('./session/SecondFactorPage.vue') },
    { path: '/sign-in', name: 'sign-in', component: () => import('./session/SignInPage.vue') },
    {
      path: '/',
      component: () => import('./shell/ConsoleShell.vue'),
      children: [
        ...jobs.map(({ name, path, permissions }) => ({ name, path, component: pageOf(name), meta: { permissions } })),
        { path: '/:rest(.*)*', name: 'unknown', component: () => import('./pages/UnknownPage.vue') },
      ],
    },
  ],
});

router.beforeEach(async (to) => {
  const session = useSession();
  if (session.me === null) await session.load().catch(() => undefined);
  if (to.name === 'sign-in') {
    const { next } = to.query;
    if (!session.isSignedIn) return true;
    return typeof next === 'string' && next.startsWith('/') ? next : '/';
  }
  if (!session.isSignedIn) return { name: 'sign-in', query: { next: to.fullPath } };
  return session.mustChangePassword && to.name !== 'password' ? { name: 'password' } : true;
});

// After an update the pages of before are gone: whoever still has the old desk open gets the new one with the next click.
router.onError((error: unknown, to) => {
  if (error instanceof TypeError && /dynamically imported module|module script/i.test(error.message)) {
    reloadOnce(router.resolve(to.fullPath).href);
  }
});
