import { shortMemory, type ShortMemory } from './short-memory.ts';

/** Who a session cookie belongs to, by the whole signed cookie; forgotten when somebody signs out here. */
export type SessionCache = ShortMemory<string>;

const LIFE_MS = 30_000;
const MAX_ENTRIES = 20_000;

export const sessionCache = (): SessionCache => shortMemory<string>(LIFE_MS, MAX_ENTRIES);
