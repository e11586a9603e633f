import type { catalogRefusals } from './refusals.ts';

export const catalogZh: Record<keyof typeof catalogRefusals, string> = {};
