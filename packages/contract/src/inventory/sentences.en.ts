import type { inventoryRefusals } from './refusals.ts';

export const inventoryEn: Record<keyof typeof inventoryRefusals, string> = {};
