import type { qualityRefusals } from './refusals.ts';

export const qualityZh: Record<keyof typeof qualityRefusals, string> = {};
