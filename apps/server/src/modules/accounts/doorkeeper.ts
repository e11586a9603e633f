import type { FastifyReply, FastifyRequest } from 'fastify';
import { visitor, type Actor } from '#kernel/actor.ts';
import type { Doorkeeper } from '#kernel/house.ts';
import { isSecure, sessionCookieName } from './auth.ts';
import { deskOf, type Desk, type Outside } from './desk.ts';
import { passCookies } from './pass-cookies.ts';
import { isSafe, mustBeSameOrigin } from './same-origin.ts';
import { giveVisitorCookie, visitorKeyOf, visitorToken } from './visitor-cookie.ts';

export type { Outside } from './desk.ts';

/**
 * Tells who knocks: a person by their session cookie, otherwise a visitor by theirs, given at their first write. A
 * visitor costs no query; a person none but once in 30 seconds for grants and once in 60 for the session.
 * Refuses `request.other-site`.
 */
export function createDoorkeeper(outside: Outside): Doorkeeper {
  const desk = deskOf(outside);
  const cookieName = sessionCookieName(desk.config);
  return {
    async actorOf(request, reply) {
      mustBeSameOrigin(request, desk.config.publicUrl);
      const at = desk.clock.now();
      const requestId = request.id;
      const cookie = request.cookies[cookieName];
      const personId = cookie === undefined ? null : await personOf(desk, cookie, request, reply, at);
      const token = visitorToken(request);
      if (personId === null) {
        const known = token ?? (isSafe(request.method) ? null : giveVisitorCookie(reply, isSecure(desk.config)));
        return visitor(at, known === null ? null : visitorKeyOf(known), requestId);
      }
      return {
        personId,
        kind: 'person',
        visitorKey: token === null ? null : visitorKeyOf(token),
        grants: await desk.grants.of(personId, at),
        at,
        requestId,
      } satisfies Actor;
    },
  };
}

async function personOf(desk: Desk, cookie: string, request: FastifyRequest, reply: FastifyReply, at: Date) {
  const known = desk.sessions.get(cookie, at);
  if (known !== undefined) return known;
  const { response, headers } = await desk.auth.api.getSession({
    headers: new Headers({ cookie: request.headers.cookie ?? '' }),
    returnHeaders: true,
  });
  passCookies(headers, reply);
  if (response === null) return null;
  desk.sessions.set(cookie, response.user.id, at);
  return response.user.id;
}
