const KEY = 'shanhuo.reloaded-at';
const APART_MS = 60_000;

/**
 * Loads a page anew whose scripts are gone after an update. Not twice within a minute: were they gone on the server too, the
 * page would go round for ever. Answers whether it does.
 */
export function reloadOnce(address: string, now = Date.now()): boolean {
  const last = Number(sessionStorage.getItem(KEY) ?? 0);
  if (now - last < APART_MS) return false;
  sessionStorage.setItem(KEY, String(now));
  location.assign(address);
  return true;
}
