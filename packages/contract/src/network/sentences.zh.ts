import type { networkRefusals } from './refusals.ts';

export const networkZh: Record<keyof typeof networkRefusals, string> = {};
