import type { Module } from '#kernel/module.ts';
import { merchantsRoutes } from './routes.ts';

export { registerMerchant, type RegisterMerchant } from './register-merchant.ts';
export type { MerchantRenamed } from './correct-names.ts';
export { putBankAccount, type PutBankAccount } from './put-bank-account.ts';
export { putLicence, type PutLicence } from './put-licence.ts';
export { enrolHousehold, type EnrolHousehold, type EnrolledHousehold } from './enrol-household.ts';
export { householdOf, merchantOf, publicNameOf, type HouseholdFacts, type MerchantFacts } from './merchant-reads.ts';

export const merchantsModule: Module = {
  name: 'merchants',
  folder: import.meta.dirname,
  routes: merchantsRoutes,
};
