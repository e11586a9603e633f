import { endpoints, type EndpointShape } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from './house.ts';

describe('the front door', () => {
  let t: TestHouse;
  beforeAll(async () => {
    t = await openTestHouse();
  });
  afterAll(() => t.close());

  const knock = (remoteAddress: string, forwardedFor: string) =>
    t.app.inject({ url: '/api/me', remoteAddress, headers: { 'x-forwarded-for': forwardedFor } });
  const left = async (remoteAddress: string, forwardedFor: string) =>
    Number((await knock(remoteAddress, forwardedFor)).headers['x-ratelimit-remaining']);

  it('believes a proxy beside it about who comes, and nobody from outside about themselves', async () => {
    const stranger = [await left('203.0.113.9', '198.51.100.1'), await left('203.0.113.9', '198.51.100.2')];
    expect((stranger[0] ?? 0) - (stranger[1] ?? 0)).toBe(1);
    const proxies = ['127.0.0.1', '172.18.0.1', '::1', '::ffff:10.0.0.9'];
    for (const [index, proxy] of proxies.entries()) {
      const one = await left(proxy, `198.51.100.${10 + index}`);
      const other = await left(proxy, `198.51.100.${20 + index}`);
      expect(one - other).toBe(0);
      // What stands before the proxy's own word is the caller's.
      expect(other - (await left(proxy, `192.0.2.1, 198.51.100.${20 + index}`))).toBe(1);
    }
  });

  it('lets nobody keep an answer of the API, frame a page or guess a type', async () => {
    const { headers } = await knock('203.0.113.9', '');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    const refused = await t.app.inject({ url: '/api/counties/422826/people' });
    expect([refused.statusCode, refused.headers['cache-control']]).toEqual([401, 'no-store']);
    const drawing = await t.app.inject({ url: '/pictures/plum.svg' });
    expect(drawing.headers['cache-control']).toBe('public, max-age=86400');
  });

  it('describes every door for those who bring their own client: its key, its answer and its refusals', async () => {
    interface Operation {
      readonly summary?: string;
      readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
      readonly responses: Readonly<Record<string, unknown>>;
    }
    const { openapi, paths } = (await t.app.inject('/api/openapi.json')).json<{
      openapi: string;
      paths: Record<string, Record<string, Operation>>;
    }>();
    expect(openapi).toBe('3.1.0');
    const doors = Object.values(endpoints).flatMap((module): EndpointShape[] => Object.values(module));
    const wrong = doors.filter(({ method, path, idempotent }) => {
      const door = paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
      const keys = door?.parameters?.filter((one) => one.in === 'header' && one.required === true) ?? [];
      return (
        door?.summary === undefined ||
        keys.map(({ name }) => name).join() !== (idempotent === true ? 'idempotency-key' : '') ||
        ['200', '4XX', '5XX'].some((status) => !(status in door.responses))
      );
    });
    expect(wrong.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });
});
