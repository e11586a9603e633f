import type { FastifyRequest } from 'fastify';
import { Refusal } from '#kernel/refusal.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

export const isSafe = (method: string): boolean => SAFE.has(method);

/**
 * Refuses (`request.other-site`) a write that a browser sends for another website. Browsers name the page's origin with
 * every write; a program without one sends no cookies of somebody else either, so it may pass.
 */
export function mustBeSameOrigin(request: FastifyRequest, publicUrl: string): void {
  if (isSafe(request.method)) return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (!isOwn(origin, site, () => [request.host, new URL(publicUrl).host])) throw new Refusal('request.other-site');
}

/** Whether a write with these headers comes from one of our own hosts, or from no browser at all. */
export function isOwn(
  origin: string | undefined,
  fetchSite: string | string[] | undefined,
  hosts: () => readonly string[],
): boolean {
  if (origin === undefined) return fetchSite === undefined || fetchSite === 'same-origin' || fetchSite === 'none';
  // "null" comes from a sandboxed or local page, which is not ours.
  if (!URL.canParse(origin)) return false;
  const { protocol, host } = new URL(origin);
  // Written out or left out, the scheme's own port is the same port.
  return hosts().some((own) => URL.canParse(`${protocol}//${own}`) && new URL(`${protocol}//${own}`).host === host);
}
