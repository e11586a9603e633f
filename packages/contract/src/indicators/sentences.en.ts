import type { indicatorsRefusals } from './refusals.ts';

export const indicatorsEn: Record<keyof typeof indicatorsRefusals, string> = {};
