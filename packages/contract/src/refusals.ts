import { edgeRefusals } from './edge/refusals.ts';
import { regionsRefusals } from './regions/refusals.ts';
import { accountsRefusals } from './accounts/refusals.ts';
import { ledgerRefusals } from './ledger/refusals.ts';
import { catalogRefusals } from './catalog/refusals.ts';
import { networkRefusals } from './network/refusals.ts';
import { merchantsRefusals } from './merchants/refusals.ts';
import { inventoryRefusals } from './inventory/refusals.ts';
import { qualityRefusals } from './quality/refusals.ts';
import { paymentRefusals } from './payment/refusals.ts';
import { pricingRefusals } from './pricing/refusals.ts';
import { packingRefusals } from './packing/refusals.ts';
import { listingRefusals } from './listing/refusals.ts';
import { logisticsRefusals } from './logistics/refusals.ts';
import { roundsRefusals } from './rounds/refusals.ts';
import { collectionRefusals } from './collection/refusals.ts';
import { orderingRefusals } from './ordering/refusals.ts';
import { aftersaleRefusals } from './aftersale/refusals.ts';
import { settlementRefusals } from './settlement/refusals.ts';
import { provenanceRefusals } from './provenance/refusals.ts';
import { invoicingRefusals } from './invoicing/refusals.ts';
import { indicatorsRefusals } from './indicators/refusals.ts';

export { edgeRefusals } from './edge/refusals.ts';

/**
 * The closed union of what a user did wrong or can't have, one section per module: code → HTTP status. The edge puts
 * each into a sentence of the reader's language.
 */
export const refusals = {
  ...edgeRefusals,
  ...regionsRefusals,
  ...accountsRefusals,
  ...ledgerRefusals,
  ...catalogRefusals,
  ...networkRefusals,
  ...merchantsRefusals,
  ...inventoryRefusals,
  ...qualityRefusals,
  ...paymentRefusals,
  ...pricingRefusals,
  ...packingRefusals,
  ...listingRefusals,
  ...logisticsRefusals,
  ...roundsRefusals,
  ...collectionRefusals,
  ...orderingRefusals,
  ...aftersaleRefusals,
  ...settlementRefusals,
  ...provenanceRefusals,
  ...invoicingRefusals,
  ...indicatorsRefusals,
} as const satisfies Record<string, number>;

export type RefusalCode = keyof typeof refusals;
