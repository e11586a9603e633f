import type { orderingRefusals } from './refusals.ts';

export const orderingEn: Record<keyof typeof orderingRefusals, string> = {};
