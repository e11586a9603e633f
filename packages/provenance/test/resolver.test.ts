import { describe, expect, it } from 'vitest';
import type { LinkContext } from '../src/resolver/link-set.ts';
import { resolverDescription } from '../src/resolver/description-file.ts';
import { findIn, resolve } from '../src/resolver/resolve.ts';
import { publicFilesPresent, publicJson } from './public-files.ts';

const VOC = 'https://ref.gs1.org/voc/';
const ROOT = 'https://trace.example.cn';
const PRODUCT = '/01/09506000134352';
const links: LinkContext[] = [
  {
    anchor: `https://id.gs1.org${PRODUCT}`,
    itemDescription: 'Tangya tea',
    [`${VOC}defaultLink`]: [{ href: 'https://shop.example.cn/tea?x=1#top', title: 'Tea' }],
    [`${VOC}pip`]: [
      { href: 'https://shop.example.cn/zh', title: '茶', hreflang: ['zh'], type: 'text/html' },
      { href: 'https://shop.example.cn/en', title: 'Tea', hreflang: ['en'], type: 'text/html' },
    ],
    'gs1:instructions': [
      { href: 'https://shop.example.cn/brew', title: 'Brew' },
      { href: 'https://shop.example.cn/brew', title: 'Brew' },
    ],
    [`${VOC}epil`]: [{ href: 'javascript:alert(1)', title: 'evil' }],
  },
  {
    anchor: `https://id.gs1.org${PRODUCT}/10/L1`,
    [`${VOC}traceability`]: [{ href: 'https://trace.example.cn/lot/L1', title: 'Trace' }],
  },
];
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  resolve({ method, url: ROOT + path, headers }, findIn(links), { root: ROOT });

describe('the resolver', () => {
  it('redirects to the one default link, tolerating a slash and passing the query on', () => {
    expect(ask(PRODUCT)).toMatchObject({
      status: 307,
      headers: { location: 'https://shop.example.cn/tea?x=1#top' },
      body: null,
    });
    expect(ask(`${PRODUCT}/`).headers['location']).toBe(ask(PRODUCT).headers['location']);
    expect(ask(`${PRODUCT}?foo=bar`).headers['location']).toBe('https://shop.example.cn/tea?x=1&foo=bar#top');
    expect(ask(PRODUCT).headers['link']).toBe(
      `<${ROOT}${PRODUCT}?linkType=linkset>; rel="linkset"; type="application/linkset+json"`,
    );
  });

  it('walks up from serial to lot to product', () => {
    expect(ask(`${PRODUCT}/10/L1/21/S9?linkType=gs1:traceability`).headers['location']).toBe(
      'https://trace.example.cn/lot/L1?linkType=gs1:traceability',
    );
    expect(ask(`${PRODUCT}/10/L1/21/S9`).headers['location']).toBe('https://shop.example.cn/tea?x=1#top');
    expect(ask(`${PRODUCT}/10/L2?linkType=gs1:traceability`).status).toBe(404);
  });

  it('answers 400 for a bad address, 404 for the unknown, never 200 with an error', () => {
    expect(
      [`${PRODUCT}/foo`, '/01/09506000134355', '/gtin/09506000134352', `${PRODUCT}/21/S/10/L`, '/ARHKVAdpQg'].map(
        (path) => ask(path).status,
      ),
    ).toEqual([400, 400, 400, 400, 400]);
    expect(ask('/01/09506000164908').status).toBe(404);
    expect(ask(`${PRODUCT}?linkType=gs1:recallStatus`)).toMatchObject({
      status: 404,
      headers: { 'content-type': 'application/problem+json' },
    });
    expect(ask(`${PRODUCT}?linkType=gs1:epil`).status).toBe(404);
  });

  it('negotiates, and lists when several fit equally', () => {
    const pip = `${PRODUCT}?linkType=${encodeURIComponent('https://gs1.org/voc/pip')}`;
    expect(ask(pip, { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5' }).headers['location']).toContain('/zh');
    expect(ask(pip, { 'accept-language': 'en' }).headers['location']).toContain('/en');
    const several = ask(pip);
    expect(several.status).toBe(300);
    expect(JSON.parse(several.body!)).toMatchObject({
      linkset: [
        {
          anchor: ROOT + PRODUCT,
          [`${VOC}pip`]: [{ href: 'https://shop.example.cn/zh' }, { href: 'https://shop.example.cn/en' }],
        },
      ],
    });
    expect(ask(`${PRODUCT}?linkType=gs1:instructions`).status).toBe(307);
  });

  it('gives the link set of all levels without redirecting', () => {
    for (const answer of [
      ask(`${PRODUCT}/10/L1?linkType=linkset`),
      ask(`${PRODUCT}/10/L1?linkType=all`),
      ask(`${PRODUCT}/10/L1`, { accept: 'application/linkset+json' }),
    ]) {
      expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'application/linkset+json' } });
      expect(answer.headers['link']).toMatch(
        /rel="http:\/\/www.w3.org\/ns\/json-ld#context"; type="application\/ld\+json"/,
      );
      expect((JSON.parse(answer.body!) as { linkset: LinkContext[] }).linkset.map(({ anchor }) => anchor)).toEqual([
        `${ROOT}${PRODUCT}/10/L1`,
        ROOT + PRODUCT,
      ]);
    }
  });

  it('answers OPTIONS and HEAD and shares across origins', () => {
    expect(ask(PRODUCT, {}, 'OPTIONS')).toMatchObject({
      status: 204,
      headers: { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, HEAD, OPTIONS' },
    });
    expect(ask(`${PRODUCT}?linkType=linkset`, {}, 'HEAD')).toMatchObject({ status: 200, body: null });
    expect(ask(PRODUCT, {}, 'POST').status).toBe(405);
    expect(resolverDescription({ name: 'County', root: ROOT })).toMatchObject({
      resolverRoot: ROOT,
      supportedPrimaryKeys: ['all'],
    });
  });

  it.skipIf(!publicFilesPresent)('serves the model link set', () => {
    const { linkset } = publicJson('digital-link/modelLinkset.json') as { linkset: LinkContext[] };
    const model = (query: string, headers = {}) =>
      resolve(
        { method: 'GET', url: `https://id.gs1.org/01/09506000164908/21/1234${query}`, headers },
        findIn(linkset),
        { root: 'https://id.gs1.org' },
      );
    expect(model('').headers['location']).toBe('https://ref.gs1.org/tools/demo/2024retail/');
    expect(model('?linkType=gs1:dpp').headers['location']).toBe('https://example.com/dpp/7132mlkG?linkType=gs1:dpp');
    expect(model('?linkType=gs1:traceability').status).toBe(307);
    expect(model('?linkType=gs1:certificationInfo').status).toBe(300);
    expect(model('?linkType=gs1:sustainabilityInfo', { 'accept-language': 'fr' }).headers['location']).toContain(
      '/fr/',
    );
    expect(JSON.parse(model('?linkType=linkset').body!)).toMatchObject({
      linkset: [{ anchor: linkset[1]!.anchor }, { anchor: linkset[0]!.anchor }],
    });
  });
});
