import type { indicatorsRefusals } from './refusals.ts';

export const indicatorsZh: Record<keyof typeof indicatorsRefusals, string> = {};
