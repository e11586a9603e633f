import type { networkRefusals } from './refusals.ts';

export const networkEn: Record<keyof typeof networkRefusals, string> = {};
