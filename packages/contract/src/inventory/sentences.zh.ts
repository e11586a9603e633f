import type { inventoryRefusals } from './refusals.ts';

export const inventoryZh: Record<keyof typeof inventoryRefusals, string> = {};
