import type { settlementRefusals } from './refusals.ts';

export const settlementZh: Record<keyof typeof settlementRefusals, string> = {};
