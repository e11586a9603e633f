import type { Module } from '#kernel/module.ts';
import { sweepExpired } from './release-expired.ts';
import { inventoryRoutes } from './routes.ts';

export { reserve, type Reserve } from './reserve.ts';
export { reserveOnTrust } from './reserve-on-trust.ts';
export { reserveTogether, type ReserveTogether } from './reserve-together.ts';
export { keepReservation, type Reference } from './keep-reservation.ts';
export { releaseReservation, releaseTogether } from './release-reservation.ts';
export { takeReservation, type TakeReservation } from './take-reservation.ts';
export { releaseExpired } from './release-expired.ts';
export { stockIn, type StockIn } from './stock-in.ts';
export { stockOut, type StockOut } from './stock-out.ts';
export { withhold, type Withhold } from './withhold.ts';
export type { ReserveLine, ReserveOutcome } from './reservation.ts';

export const inventoryModule: Module = {
  name: 'inventory',
  folder: import.meta.dirname,
  routes: inventoryRoutes,
  sweeps: [{ name: 'inventory.release-expired', cron: '* * * * *', run: sweepExpired }],
};
