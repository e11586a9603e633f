import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToString } from '@vue/server-renderer';
import { createMemoryHistory } from 'vue-router';
import type { FaceLocale } from '@shanhuo/face/format/locale.ts';
import type { Call } from './api/answer.ts';
import { createShopApp } from './app.ts';
import { documentHtml, readAssets } from './document.ts';
import { readMessages } from './messages/words.ts';
import type { CountyStory } from './shop/county-story.ts';
import { choiceIn, preferencesOf } from './shop/preferences.ts';
import type { Shop } from './shop/shop.ts';

/** What the server gives: where the reader goes, how they read, and a way to knock at the house's own doors. */
export interface ShopRequest {
  readonly url: string;
  readonly cookie: string;
  readonly language: FaceLocale;
  readonly county: number;
  readonly publicUrl: string;
  readonly payWays: Shop['payWays'];
  readonly operator: Shop['operator'];
  readonly call: Call;
}

export interface ShopPage {
  readonly status: number;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
}

const CLIENT = join(import.meta.dirname, '../client');
const assets = readAssets(CLIENT);

/** One page of the shop as a whole document; a choice of language or type size is a redirection with its cookie. */
export async function render(request: ShopRequest): Promise<ShopPage> {
  const choice = choiceIn(request.url);
  if (choice !== null) {
    return { status: 303, html: '', headers: { location: choice.location, 'set-cookie': choice.cookies } };
  }
  const { language, type } = preferencesOf(request.cookie, request.language);
  const shop: Shop = {
    county: request.county,
    language,
    payWays: request.payWays,
    operator: request.operator,
    call: request.call,
    // The words that come along are the sample's.
    story: async () => (request.operator.isDemo ? readStory(request.county) : null),
    state: {},
    page: { status: 200, head: null },
  };
  const { app, router } = createShopApp(shop, await readMessages(language), createMemoryHistory('/'));
  await router.push(request.url);
  await router.isReady();
  const body = await renderToString(app, { type });
  const { path, meta } = router.currentRoute.value;
  const html = documentHtml({
    assets,
    language,
    type,
    body,
    files: [`src/messages/${language}.ts`, meta.file],
    head: shop.page.head?.() ?? { title: '' },
    address: new URL(path, request.publicUrl).href,
    publicUrl: request.publicUrl,
    state: { county: request.county, payWays: request.payWays, operator: request.operator, state: shop.state },
  });
  return { status: shop.page.status, html };
}

const stories = new Map<number, CountyStory | null>();

async function readStory(county: number): Promise<CountyStory | null> {
  const known = stories.get(county);
  if (known !== undefined) return known;
  let story: CountyStory | null;
  try {
    story = JSON.parse(readFileSync(join(CLIENT, `stories/${county}.json`), 'utf8')) as CountyStory;
  } catch {
    // A county without words of its own has a plain home page.
    story = null;
  }
  stories.set(county, story);
  return story;
}
