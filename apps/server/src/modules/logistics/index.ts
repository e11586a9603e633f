import type { Module } from '#kernel/module.ts';
import { logisticsRoutes } from './routes.ts';

export { createParcel, type CreatedParcel, type CreateParcel } from './create-parcel.ts';
export { scanParcel, type ScanParcel } from './scan-parcel.ts';
export type { ParcelMoved, ParcelSigned } from './news.ts';

export const logisticsModule: Module = {
  name: 'logistics',
  folder: import.meta.dirname,
  routes: logisticsRoutes,
};
