import type { logisticsRefusals } from './refusals.ts';

export const logisticsZh: Record<keyof typeof logisticsRefusals, string> = {};
