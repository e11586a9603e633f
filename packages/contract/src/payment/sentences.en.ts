import type { paymentRefusals } from './refusals.ts';

export const paymentEn: Record<keyof typeof paymentRefusals, string> = {};
