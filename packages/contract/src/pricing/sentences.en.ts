import type { pricingRefusals } from './refusals.ts';

export const pricingEn: Record<keyof typeof pricingRefusals, string> = {};
