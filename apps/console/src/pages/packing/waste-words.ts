import { isMuchWaste } from '@shanhuo/contract/packing/much-waste';
import type { Balance } from './balance.ts';

/** Whether somebody must say why: much is lost, and some of it is still a household's. */
export const needsWords = (balance: Balance, lots: readonly { readonly consignment: boolean }[]): boolean =>
  balance.isPossible && lots.some(({ consignment }) => consignment) && isMuchWaste(balance);
