import type { ledgerRefusals } from './refusals.ts';

export const ledgerZh: Record<keyof typeof ledgerRefusals, string> = {};
