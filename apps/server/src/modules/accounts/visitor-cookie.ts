import { hash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const VISITOR_COOKIE = 'shanhuo_visitor';
const VISITOR_HEADER = 'x-visitor-key';
/** 128 random bits, written in base64url. */
const VISITOR_BYTES = 16;
const TOKEN = /^[\w-]{22,100}$/;
const YEAR_SECONDS = 365 * 86_400;

/** What the house keeps of a visitor's cookie: a hash, so that the tables can't open anybody's cart. */
export const visitorKeyOf = (token: string): string => hash('sha256', token, 'base64url');

/** The visitor's own token, from the cookie or, for programs, from the header `x-visitor-key`. */
export function visitorToken(request: FastifyRequest): string | null {
  const token = request.cookies[VISITOR_COOKIE] ?? request.headers[VISITOR_HEADER];
  return typeof token === 'string' && TOKEN.test(token) ? token : null;
}

/** Gives a first-time visitor their cookie and answers its token. */
export function giveVisitorCookie(reply: FastifyReply, secure: boolean): string {
  const token = randomBytes(VISITOR_BYTES).toString('base64url');
  reply.setCookie(VISITOR_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: YEAR_SECONDS,
  });
  return token;
}
