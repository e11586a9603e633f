import type { accountsRefusals } from './refusals.ts';

export const accountsEn: Record<keyof typeof accountsRefusals, string> = {};
