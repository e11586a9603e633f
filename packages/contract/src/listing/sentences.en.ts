import type { listingRefusals } from './refusals.ts';

export const listingEn: Record<keyof typeof listingRefusals, string> = {};
