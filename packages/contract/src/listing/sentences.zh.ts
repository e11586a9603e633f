import type { listingRefusals } from './refusals.ts';

export const listingZh: Record<keyof typeof listingRefusals, string> = {};
