import type { FastifyInstance } from 'fastify';
import type { House } from '#kernel/house.ts';

/** Posts a notice to the customer; answers the HTTP status. */
export type Post = (url: string, body: object) => Promise<number>;

/** What can go wrong with a provider, to be played on demand. */
export interface SandboxControls {
  /** How notices leave; replaced by tests. */
  post: Post;
  /** So many of the next calls fail before anything is done. */
  failNext: number;
  /** So many of the next calls are done, but their answer is lost. */
  loseNext: number;
  /** How often each notice is delivered. */
  copies: number;
}

const houses = new WeakMap<object, SandboxControls & { app?: FastifyInstance }>();

/** The sandbox of one house; the database tells houses apart. */
export function sandboxControls(house: House): SandboxControls & { app?: FastifyInstance } {
  const found = houses.get(house.db);
  if (found !== undefined) return found;
  const controls: SandboxControls & { app?: FastifyInstance } = {
    post: async (url, body) => postTo(controls.app, url, body),
    failNext: 0,
    loseNext: 0,
    copies: 1,
  };
  houses.set(house.db, controls);
  return controls;
}

/** By the house's own front door where it has one in this process, whatever its public address is; else over HTTP. */
async function postTo(app: FastifyInstance | undefined, url: string, body: object): Promise<number> {
  if (app !== undefined) {
    const answer = await app.inject({ method: 'POST', url: new URL(url).pathname, payload: body });
    return answer.statusCode;
  }
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(5000),
  });
  await answer.arrayBuffer();
  return answer.status;
}
