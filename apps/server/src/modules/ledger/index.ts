import type { Module } from '#kernel/module.ts';
import { ledgerRoutes } from './routes.ts';

export {
  agentFloat,
  bank,
  cashFloat,
  goodsBought,
  payableTo,
  providerFrozen,
  returned,
  secured,
  type Account,
  type AccountKind,
} from './account.ts';
export { post, postAllIncoming, postIncoming, type Post, type Transfer } from './post.ts';
export { balanceOf, flowOf, holdAccount, type Flow } from './ledger-store.ts';
export { trialBalance } from './trial-balance.ts';

export const ledgerModule: Module = {
  name: 'ledger',
  folder: import.meta.dirname,
  routes: ledgerRoutes,
};
