import type { orderingRefusals } from './refusals.ts';

export const orderingZh: Record<keyof typeof orderingRefusals, string> = {};
