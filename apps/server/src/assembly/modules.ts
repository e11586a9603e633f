import type { Module } from '#kernel/module.ts';
import { regionsModule } from '#modules/regions/index.ts';
import { accountsModule } from '#modules/accounts/index.ts';
import { ledgerModule } from '#modules/ledger/index.ts';
import { catalogModule } from '#modules/catalog/index.ts';
import { networkModule } from '#modules/network/index.ts';
import { merchantsModule } from '#modules/merchants/index.ts';
import { inventoryModule } from '#modules/inventory/index.ts';
import { qualityModule } from '#modules/quality/index.ts';
import { paymentModule } from '#modules/payment/index.ts';
import { pricingModule } from '#modules/pricing/index.ts';
import { packingModule } from '#modules/packing/index.ts';
import { listingModule } from '#modules/listing/index.ts';
import { logisticsModule } from '#modules/logistics/index.ts';
import { roundsModule } from '#modules/rounds/index.ts';
import { collectionModule } from '#modules/collection/index.ts';
import { orderingModule } from '#modules/ordering/index.ts';
import { aftersaleModule } from '#modules/aftersale/index.ts';
import { settlementModule } from '#modules/settlement/index.ts';
import { recallModule } from '#modules/recall/index.ts';
import { provenanceModule } from '#modules/provenance/index.ts';
import { invoicingModule } from '#modules/invoicing/index.ts';
import { indicatorsModule } from '#modules/indicators/index.ts';

/** The rooms of the house, lower tiers first; migrations run in this order. */
export const modules: readonly Module[] = [
  regionsModule,
  accountsModule,
  ledgerModule,
  catalogModule,
  networkModule,
  merchantsModule,
  inventoryModule,
  qualityModule,
  paymentModule,
  pricingModule,
  packingModule,
  listingModule,
  logisticsModule,
  roundsModule,
  collectionModule,
  orderingModule,
  aftersaleModule,
  settlementModule,
  recallModule,
  provenanceModule,
  invoicingModule,
  indicatorsModule,
];
