import type { regionsRefusals } from './refusals.ts';

export const regionsEn: Record<keyof typeof regionsRefusals, string> = {};
