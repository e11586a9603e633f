import type { Module } from '#kernel/module.ts';

/** The rooms of the house, lower tiers first; migrations run in this order. */
export const modules: readonly Module[] = [];
