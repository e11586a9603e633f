import type { ledgerRefusals } from './refusals.ts';

export const ledgerEn: Record<keyof typeof ledgerRefusals, string> = {};
