import type { Module } from '#kernel/module.ts';
import { catalogModule } from '#modules/catalog/index.ts';
import { inventoryModule } from '#modules/inventory/index.ts';
import { pricingModule } from '#modules/pricing/index.ts';

/** The rooms of the house, lower tiers first; migrations run in this order. */
export const modules: readonly Module[] = [catalogModule, inventoryModule, pricingModule];
