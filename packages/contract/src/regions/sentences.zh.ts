import type { regionsRefusals } from './refusals.ts';

export const regionsZh: Record<keyof typeof regionsRefusals, string> = {};
