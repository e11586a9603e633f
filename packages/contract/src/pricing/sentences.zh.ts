import type { pricingRefusals } from './refusals.ts';

export const pricingZh: Record<keyof typeof pricingRefusals, string> = {};
