import { easySigns } from './first-password.ts';

const CODES = 10;
const GROUP_LENGTH = 5;

/** Codes that stand in for the authenticator, each once, about 50 bits; to be written down: `k7mp2-3xta9`. */
export const makeBackupCodes = (): string[] =>
  Array.from({ length: CODES }, () => `${easySigns(GROUP_LENGTH)}-${easySigns(GROUP_LENGTH)}`);

/** A backup code as it was made, however it was typed from the slip: in capitals, without its dash. */
export function readBackupCode(typed: string): string {
  const signs = typed.toLowerCase().replace(/[^a-z0-9]/g, '');
  return `${signs.slice(0, GROUP_LENGTH)}-${signs.slice(GROUP_LENGTH)}`;
}
