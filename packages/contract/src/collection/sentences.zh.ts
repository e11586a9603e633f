import type { collectionRefusals } from './refusals.ts';

export const collectionZh: Record<keyof typeof collectionRefusals, string> = {};
