import type { collectionRefusals } from './refusals.ts';

export const collectionEn: Record<keyof typeof collectionRefusals, string> = {};
