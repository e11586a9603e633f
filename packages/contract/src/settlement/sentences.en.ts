import type { settlementRefusals } from './refusals.ts';

export const settlementEn: Record<keyof typeof settlementRefusals, string> = {};
