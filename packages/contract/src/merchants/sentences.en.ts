import type { merchantsRefusals } from './refusals.ts';

export const merchantsEn: Record<keyof typeof merchantsRefusals, string> = {};
