import type { catalogRefusals } from './refusals.ts';

export const catalogEn: Record<keyof typeof catalogRefusals, string> = {};
