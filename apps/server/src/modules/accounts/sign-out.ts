import type { Desk } from './desk.ts';
import { sessionCookieName } from './auth.ts';
import { passCookies } from './pass-cookies.ts';
import { headersOf, type Door } from './sign-in.ts';

/** Ends the session of this device; signing out twice is quiet. */
export async function signOut(desk: Desk, { request, reply }: Door): Promise<void> {
  const cookie = request.cookies[sessionCookieName(desk.config)];
  if (cookie === undefined) return;
  const { headers } = await desk.auth.api.signOut({ headers: headersOf(request), returnHeaders: true });
  desk.sessions.forget(cookie);
  passCookies(headers, reply);
}
