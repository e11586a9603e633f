/** The secret in an authenticator's address, in groups of four as it is typed by hand; empty where there is none. */
export function secretOf(otpauthUri: string): string {
  const secret = /[?&]secret=([A-Z2-7]+)/.exec(otpauthUri)?.[1] ?? '';
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
