import type { TestHouse } from './house.ts';

/** A browser: it keeps the cookies it is given. */
export function browser(house: TestHouse, ip = '10.0.0.1') {
  const jar = new Map<string, string>();
  return {
    jar,
    async send(
      method: 'GET' | 'POST' | 'PUT' | 'DELETE',
      url: string,
      payload?: object,
      headers: Record<string, string> = {},
    ) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await house.app.inject({
        method,
        url,
        remoteAddress: ip,
        headers: { ...(cookie !== '' && { cookie }), ...headers },
        ...(payload && { payload }),
      });
      for (const { name, value, maxAge } of answer.cookies) {
        if (value === '' || maxAge === 0) jar.delete(name);
        else jar.set(name, encodeURIComponent(value));
      }
      return {
        status: answer.statusCode,
        body: answer.json<Record<string, unknown>>(),
        cookies: answer.cookies,
        raw: answer.headers['set-cookie'],
      };
    },
  };
}
