import type { logisticsRefusals } from './refusals.ts';

export const logisticsEn: Record<keyof typeof logisticsRefusals, string> = {};
