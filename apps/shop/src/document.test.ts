import { describe, expect, it } from 'vitest';
import { documentHtml, escapeJson } from './document.ts';

const assets = {
  'src/entry-client.ts': { file: 'assets/entry.js', imports: ['_vue.js'] },
  '_vue.js': { file: 'assets/vue.js' },
  'src/pages/OfferPage.vue': { file: 'assets/offer.js', imports: ['_vue.js', 'src/entry-client.ts'] },
  'style.css': { file: 'assets/style.css' },
};
const page = {
  assets,
  language: 'en',
  type: 'elder',
  body: '<main>body</main>',
  files: ['src/pages/OfferPage.vue'],
  head: { title: 'A "plum" </title><script>' },
  address: 'https://shop.example/offers/1',
  publicUrl: 'https://shop.example',
  state: { text: '</script><script>alert(1)</script>\u2028' },
} as const;

describe('the document around a page', () => {
  const html = documentHtml(page);

  it('says language and type size, which the sheet goes by', () => {
    expect(html).toContain('<html lang="en" data-face="shop" data-type="elder">');
  });

  it('names each file once: one sheet, one script, the rest early', () => {
    expect(html.match(/\/shop\/assets\/[\w.]+/g)).toEqual([
      '/shop/assets/style.css',
      '/shop/assets/entry.js',
      '/shop/assets/vue.js',
      '/shop/assets/offer.js',
    ]);
  });

  it('holds no script but the file: texts and state are escaped', () => {
    expect(html).toContain('<title>A &quot;plum&quot; &lt;/title&gt;&lt;script&gt;</title>');
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(JSON.parse(escapeJson(page.state))).toEqual(page.state);
  });
});
