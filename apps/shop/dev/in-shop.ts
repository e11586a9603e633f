import { createRenderer, nextTick, type App } from 'vue';
import { createMemoryHistory, createRouter, type Router } from 'vue-router';
import { vi } from 'vitest';
import type { Answer, CallOptions, Refused } from '../src/api/answer.ts';
import { shopKey, type Shop } from '../src/shop/shop.ts';

/** Draws nothing: composables live and are mounted as in a page, without a browser. Dev only, for tests. */
const { createApp } = createRenderer<object, object>({
  createElement: () => ({}),
  createText: () => ({}),
  createComment: () => ({}),
  insert: () => undefined,
  remove: () => undefined,
  setText: () => undefined,
  setElementText: () => undefined,
  parentNode: () => ({}),
  nextSibling: () => null,
  patchProp: () => undefined,
});

export interface Knock {
  readonly path: string;
  readonly body: unknown;
  readonly key: string | undefined;
}

/** Answers a knock at a door; what stands in it is refused or kept silent about. */
export type Doors = (knock: Knock) => Answer<unknown> | Promise<Answer<unknown>>;

export const refused = (code: Refused['code'], status = 409): Refused => ({ ok: false, status, code, message: code });
export const silence: Refused = { ok: false, status: 0, code: 'no-answer', message: 'no answer' };

/** The device's memory and the page's window, as far as composables ask for them. */
export function openDevice(): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubEnv('SSR', false);
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  });
  const listening = { addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('document', { ...listening, visibilityState: 'visible' });
  vi.stubGlobal('window', listening);
  return kept;
}

/** Lets a composable live at an address of the shop, with doors that answer as a test wants. */
export async function inShop<T>(
  at: { pattern: string; path: string },
  doors: Doors,
  use: () => T,
  { isDemo = true }: { isDemo?: boolean } = {},
) {
  const knocks: Knock[] = [];
  const call = async (
    endpoint: { method: string; path: string },
    input: { body?: unknown },
    options: CallOptions = {},
  ): Promise<Answer<unknown>> => {
    const knock = { path: `${endpoint.method} ${endpoint.path}`, body: input.body, key: options.key };
    knocks.push(knock);
    return doors(knock);
  };
  const router: Router = createRouter({
    history: createMemoryHistory(),
    routes: [at.pattern, '/:rest(.*)*'].map((path) => ({ path, component: {} })),
  });
  await router.push(at.path);
  const shop: Shop = {
    county: 422_826,
    language: 'zh',
    payWays: ['sandbox'],
    operator: { isDemo, payee: null, servicePhone: null },
    call: call as Shop['call'],
    story: async () => null,
    state: {},
    page: { status: 200, head: null },
  };
  let used: T | undefined;
  const app: App<object> = createApp({
    setup() {
      used = use();
      return () => null;
    },
  });
  app.provide(shopKey, shop).use(router).mount({});
  await settled();
  if (used === undefined) throw new Error('nothing was set up');
  return { page: used, knocks, router, leave: () => app.unmount() };
}

/** Until everything that was asked for has been answered and drawn. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    await Promise.resolve();
    await nextTick();
  }
}
