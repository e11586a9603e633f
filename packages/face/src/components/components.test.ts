import { createSSRApp, h, type Component } from 'vue';
import { createI18n } from 'vue-i18n';
import { renderToString } from 'vue/server-renderer';
import { expect, test } from 'vitest';
import * as face from '../index.ts';

/** Renders as the server does, without styles' scope marks and comments. */
async function render(component: Component, props: Record<string, unknown>, locale = 'zh', slot = ''): Promise<string> {
  const app = createSSRApp({ render: () => h(component, props, slot === '' ? undefined : { default: () => slot }) });
  app.use(createI18n({ legacy: false, locale, messages: face.faceMessages }));
  const html = await renderToString(app);
  return html.replaceAll(/<!--.*?-->| data-v-\w+(?:="")?/g, '');
}

function text(html: string): string {
  return html.replaceAll(/<[^>]+>/g, '').trim();
}

test('figures read the same on the server', async () => {
  expect(text(await render(face.MoneyText, { fen: 128_600 }))).toBe('¥1,286.00');
  expect(text(await render(face.UnitPrice, { fenPerKg: 2560 }))).toBe('¥12.80/斤');
  expect(text(await render(face.WeightText, { grams: 1250 }))).toBe('2.5 斤');
  expect(text(await render(face.WeightText, { grams: 1250 }, 'en'))).toBe('2.5 jin');
  expect(text(await render(face.DateText, { at: '2026-11-22T16:00:00Z', form: 'both' }))).toBe('11月23日 周一 00:00');
  expect(text(await render(face.RegionText, { names: ['咸丰县', '唐崖镇'] }))).toBe('咸丰县\u00A0· 唐崖镇');
});

test('a state is a word and a shape', async () => {
  const html = await render(face.StateMark, { word: '已上传', tone: 'good' });
  expect(text(html)).toBe('已上传');
  expect(html).toContain('<path d="M3 8.6');
});

function view(state: face.AsyncState, more = {}): Promise<string> {
  return render(face.AsyncView, { state, ...more }, 'zh', 'rows');
}

test('each state of a list has its face', async () => {
  expect(text(await view('ready'))).toBe('rows');
  expect(text(await view('loading'))).toBe('正在读取');
  expect(text(await view('empty', { message: '还没有订单' }))).toBe('还没有订单');
  expect(text(await view('error', { retry: () => 0 }))).toBe('没有读到，请再试一次再试一次');
  expect(text(await view('offline'))).toBe('现在没有网络，显示的是上次的内容rows');
});

test('a drawing is decoration without a label and an image with one', async () => {
  expect(await render(face.ProductPicture, { motif: 'plum' })).toContain('aria-hidden="true"');
  expect(await render(face.ProductPicture, { motif: 'plum', label: '李子' })).toContain('role="img" aria-label="李子"');
  expect(await render(face.ProductImage, { motif: 'plum', label: '李子' })).toContain(
    'src="/pictures/plum.svg" alt="李子"',
  );
});

test('band, mark, scene and switch render', async () => {
  expect(await render(face.WeavingBand, {})).toContain('height:6px');
  expect(await render(face.BrandMark, { size: 16 })).toContain('width="16"');
  expect(await render(face.MountainScene, {})).toContain('viewBox="0 0 1440 420"');
  expect(text(await render(face.TypeSwitch, {}))).toBe('字的大小标准大字长辈版');
});

test('the size is read from a cookie', () => {
  expect(face.typeScaleFromCookie('a=1; shanhuo-type=elder')).toBe('elder');
  expect(face.typeScaleFromCookie('shanhuo-type=huge')).toBe('standard');
  expect(face.typeScaleFromCookie('')).toBe('standard');
});
