import { auditEndpoints } from './audit/endpoints.ts';
import { regionsEndpoints } from './regions/endpoints.ts';
import { accountsEndpoints } from './accounts/endpoints.ts';
import { ledgerEndpoints } from './ledger/endpoints.ts';
import { catalogEndpoints } from './catalog/endpoints.ts';
import { networkEndpoints } from './network/endpoints.ts';
import { merchantsEndpoints } from './merchants/endpoints.ts';
import { inventoryEndpoints } from './inventory/endpoints.ts';
import { qualityEndpoints } from './quality/endpoints.ts';
import { paymentEndpoints } from './payment/endpoints.ts';
import { pricingEndpoints } from './pricing/endpoints.ts';
import { packingEndpoints } from './packing/endpoints.ts';
import { listingEndpoints } from './listing/endpoints.ts';
import { logisticsEndpoints } from './logistics/endpoints.ts';
import { roundsEndpoints } from './rounds/endpoints.ts';
import { collectionEndpoints } from './collection/endpoints.ts';
import { orderingEndpoints } from './ordering/endpoints.ts';
import { aftersaleEndpoints } from './aftersale/endpoints.ts';
import { settlementEndpoints } from './settlement/endpoints.ts';
import { recallEndpoints } from './recall/endpoints.ts';
import { provenanceEndpoints } from './provenance/endpoints.ts';
import { invoicingEndpoints } from './invoicing/endpoints.ts';
import { indicatorsEndpoints } from './indicators/endpoints.ts';

/** Every door of the house, by module and name; the server opens them, the apps call them. */
export const endpoints = {
  audit: auditEndpoints,
  regions: regionsEndpoints,
  accounts: accountsEndpoints,
  ledger: ledgerEndpoints,
  catalog: catalogEndpoints,
  network: networkEndpoints,
  merchants: merchantsEndpoints,
  inventory: inventoryEndpoints,
  quality: qualityEndpoints,
  payment: paymentEndpoints,
  pricing: pricingEndpoints,
  packing: packingEndpoints,
  listing: listingEndpoints,
  logistics: logisticsEndpoints,
  rounds: roundsEndpoints,
  collection: collectionEndpoints,
  ordering: orderingEndpoints,
  aftersale: aftersaleEndpoints,
  settlement: settlementEndpoints,
  recall: recallEndpoints,
  provenance: provenanceEndpoints,
  invoicing: invoicingEndpoints,
  indicators: indicatorsEndpoints,
} as const;
