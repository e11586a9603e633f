import { edgeEn } from './edge/sentences.en.ts';
import { regionsEn } from './regions/sentences.en.ts';
import { accountsEn } from './accounts/sentences.en.ts';
import { ledgerEn } from './ledger/sentences.en.ts';
import { catalogEn } from './catalog/sentences.en.ts';
import { networkEn } from './network/sentences.en.ts';
import { merchantsEn } from './merchants/sentences.en.ts';
import { inventoryEn } from './inventory/sentences.en.ts';
import { qualityEn } from './quality/sentences.en.ts';
import { paymentEn } from './payment/sentences.en.ts';
import { pricingEn } from './pricing/sentences.en.ts';
import { packingEn } from './packing/sentences.en.ts';
import { listingEn } from './listing/sentences.en.ts';
import { logisticsEn } from './logistics/sentences.en.ts';
import { roundsEn } from './rounds/sentences.en.ts';
import { collectionEn } from './collection/sentences.en.ts';
import { orderingEn } from './ordering/sentences.en.ts';
import { aftersaleEn } from './aftersale/sentences.en.ts';
import { settlementEn } from './settlement/sentences.en.ts';
import { provenanceEn } from './provenance/sentences.en.ts';
import { invoicingEn } from './invoicing/sentences.en.ts';
import { indicatorsEn } from './indicators/sentences.en.ts';
import { edgeZh } from './edge/sentences.zh.ts';
import { regionsZh } from './regions/sentences.zh.ts';
import { accountsZh } from './accounts/sentences.zh.ts';
import { ledgerZh } from './ledger/sentences.zh.ts';
import { catalogZh } from './catalog/sentences.zh.ts';
import { networkZh } from './network/sentences.zh.ts';
import { merchantsZh } from './merchants/sentences.zh.ts';
import { inventoryZh } from './inventory/sentences.zh.ts';
import { qualityZh } from './quality/sentences.zh.ts';
import { paymentZh } from './payment/sentences.zh.ts';
import { pricingZh } from './pricing/sentences.zh.ts';
import { packingZh } from './packing/sentences.zh.ts';
import { listingZh } from './listing/sentences.zh.ts';
import { logisticsZh } from './logistics/sentences.zh.ts';
import { roundsZh } from './rounds/sentences.zh.ts';
import { collectionZh } from './collection/sentences.zh.ts';
import { orderingZh } from './ordering/sentences.zh.ts';
import { aftersaleZh } from './aftersale/sentences.zh.ts';
import { settlementZh } from './settlement/sentences.zh.ts';
import { provenanceZh } from './provenance/sentences.zh.ts';
import { invoicingZh } from './invoicing/sentences.zh.ts';
import { indicatorsZh } from './indicators/sentences.zh.ts';
import type { RefusalCode } from './refusals.ts';

type Sentences = Readonly<Record<RefusalCode | 'fault', string>>;

/** What the edge says to a person, by language and code. `{name}` is filled from the refusal's data. */
export const sentences: Readonly<Record<'zh' | 'en', Sentences>> = {
  zh: {
    ...edgeZh,
    ...regionsZh,
    ...accountsZh,
    ...ledgerZh,
    ...catalogZh,
    ...networkZh,
    ...merchantsZh,
    ...inventoryZh,
    ...qualityZh,
    ...paymentZh,
    ...pricingZh,
    ...packingZh,
    ...listingZh,
    ...logisticsZh,
    ...roundsZh,
    ...collectionZh,
    ...orderingZh,
    ...aftersaleZh,
    ...settlementZh,
    ...provenanceZh,
    ...invoicingZh,
    ...indicatorsZh,
  },
  en: {
    ...edgeEn,
    ...regionsEn,
    ...accountsEn,
    ...ledgerEn,
    ...catalogEn,
    ...networkEn,
    ...merchantsEn,
    ...inventoryEn,
    ...qualityEn,
    ...paymentEn,
    ...pricingEn,
    ...packingEn,
    ...listingEn,
    ...logisticsEn,
    ...roundsEn,
    ...collectionEn,
    ...orderingEn,
    ...aftersaleEn,
    ...settlementEn,
    ...provenanceEn,
    ...invoicingEn,
    ...indicatorsEn,
  },
};
