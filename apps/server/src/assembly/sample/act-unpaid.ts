import { endUnpaidOrders } from '#modules/ordering/index.ts';
import type { Stage } from './stage.ts';

/** Every evening the orders that nobody paid are ended, as the sweep does every minute. */
export const endUnpaid = async ({ house }: Stage, at: Date): Promise<void> =>
  endUnpaidOrders({ ...house, clock: { now: () => at } });
