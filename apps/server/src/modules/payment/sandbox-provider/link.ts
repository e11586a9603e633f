import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { Closed } from '@shanhuo/contract/shapes';
import type { SandboxKeys } from './keys.ts';

/** What stands in the link to the cashier. The provider keeps nothing of it until money is paid. */
const Link = Closed({
  /** The customer's number, in which it tells its payments apart. */
  number: Type.String(),
  /** Handed back with every notice as it came. */
  attach: Type.String(),
  amountFen: Type.Integer({ minimum: 1 }),
  expiresAt: Type.String(),
  returnPath: Type.String({ pattern: '^/([^/\\\\]|$)' }),
  notifyUrl: Type.String(),
});
export type Link = Static<typeof Link>;
const shape = Compile(Link);

export function tokenOf(keys: SandboxKeys, link: Link): string {
  const text = Buffer.from(JSON.stringify(link)).toString('base64url');
  return `${text}.${keys.seal(text)}`;
}

/** Reads a token that the customer signed; null for anything else. */
export function linkOf(keys: SandboxKeys, token: string): Link | null {
  const [text, seal] = token.split('.');
  if (text === undefined || seal === undefined || !keys.isSealed(text, seal)) return null;
  const link: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  return shape.Check(link) ? link : null;
}
