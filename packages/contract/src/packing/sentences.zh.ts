import type { packingRefusals } from './refusals.ts';

export const packingZh: Record<keyof typeof packingRefusals, string> = {};
