import type { qualityRefusals } from './refusals.ts';

export const qualityEn: Record<keyof typeof qualityRefusals, string> = {};
