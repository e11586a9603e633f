import type { Module } from '#kernel/module.ts';
import { accountsRoutes } from './routes.ts';
import { sweepOldSignIns } from './sweep-sign-in.ts';

export { createDoorkeeper, type Outside } from './doorkeeper.ts';
export { enrolStaff, type EnrolStaff } from './enrol-staff.ts';
export { enrolPerson, type EnrolPerson } from './enrol-person.ts';
export { countTry, takeBackTry, type Try } from './lock-out.ts';
export { listDemoAccounts, nameOfPerson, organisationOf, type OrganisationFacts } from './account-reads.ts';
export {
  registerOrganisation,
  renameOrganisation,
  type RegisterOrganisation,
  type RenameOrganisation,
} from './register-organisation.ts';
export { keepBankAccount, maskedBankAccount, openBankAccount, type KeepBankAccount } from './keep-bank-account.ts';
export { grantRole, type GrantRole } from './grant-role.ts';
export { endGrant, type EndGrant } from './end-grant.ts';
export { giveConsent, withdrawConsent, type GiveConsent } from './consent.ts';
export { showDemoAccounts, type ShowDemoAccounts } from './show-demo-accounts.ts';

export const accountsModule: Module = {
  name: 'accounts',
  folder: import.meta.dirname,
  routes: accountsRoutes,
  sweeps: [{ name: 'accounts.sweep-sign-in', cron: '17 3 * * *', run: sweepOldSignIns }],
};
