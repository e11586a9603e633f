/** Where to go after signing in: an address of ours, or the orders. */
export const landingOf = (next: unknown): string =>
  typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/orders';
