import type { merchantsRefusals } from './refusals.ts';

export const merchantsZh: Record<keyof typeof merchantsRefusals, string> = {};
