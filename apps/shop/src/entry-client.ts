import { nextTick } from 'vue';
import { createWebHistory } from 'vue-router';
import { restoreTypeScale } from '@shanhuo/face/components/type-scale.ts';
import { reloadOnce } from '@shanhuo/face/reload-once.ts';
import { faceLocale } from '@shanhuo/face/format/locale.ts';
import { browserCall } from './api/browser-call.ts';
import { createShopApp } from './app.ts';
import { readMessages } from './messages/words.ts';
import { rememberTyped } from './pure/typed-early.ts';
import type { CountyStory } from './shop/county-story.ts';
import type { Shop } from './shop/shop.ts';
import './styles.ts';

interface HandedOver {
  readonly county: number;
  readonly payWays: Shop['payWays'];
  readonly operator: Shop['operator'];
  readonly state: Record<string, unknown>;
}

async function readStory(county: number): Promise<CountyStory | null> {
  try {
    const response = await fetch(`/shop/stories/${county}.json`);
    return response.ok ? ((await response.json()) as CountyStory) : null;
  } catch {
    return null;
  }
}

async function open(): Promise<void> {
  const text = document.querySelector('#shop-state')?.textContent ?? '{}';
  const { county, payWays, operator, state } = JSON.parse(text) as HandedOver;
  const language = faceLocale(document.documentElement.lang);
  const words = await readMessages(language);
  const shop: Shop = {
    county,
    language,
    payWays,
    operator,
    state,
    call: browserCall(language, words.shop.noAnswer),
    story: async () => (operator.isDemo ? readStory(county) : null),
    page: { status: 200, head: null },
  };
  const { app, router } = createShopApp(shop, words, createWebHistory('/'));
  // A page whose script is gone after an update is fetched whole.
  router.onError((_, to) => void reloadOnce(to.fullPath));
  await router.isReady();
  const giveBack = rememberTyped(document);
  app.mount('#app');
  await nextTick(giveBack);
  restoreTypeScale();
}

void open();
