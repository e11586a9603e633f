import type { paymentRefusals } from './refusals.ts';

export const paymentZh: Record<keyof typeof paymentRefusals, string> = {};
