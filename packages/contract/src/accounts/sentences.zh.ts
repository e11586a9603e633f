import type { accountsRefusals } from './refusals.ts';

export const accountsZh: Record<keyof typeof accountsRefusals, string> = {};
