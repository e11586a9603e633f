import type { packingRefusals } from './refusals.ts';

export const packingEn: Record<keyof typeof packingRefusals, string> = {};
