import type { FastifyReply } from 'fastify';

/** Hands the cookies that better-auth set on to the browser, as they are. */
export function passCookies(headers: Headers | null, reply: FastifyReply): void {
  for (const cookie of headers?.getSetCookie() ?? []) reply.header('set-cookie', cookie);
}
