import type { Module } from '#kernel/module.ts';
import { networkRoutes } from './routes.ts';

export { openSite, type OpenSite } from './open-site.ts';
export { changeSite, type ChangeSite } from './change-site.ts';
export { openRoute, type OpenRoute } from './open-route.ts';
export { hasCashStation } from './cash-stations.ts';
export { pathToCentre, siteOf, type SiteRow } from './site-reads.ts';

export const networkModule: Module = {
  name: 'network',
  folder: import.meta.dirname,
  routes: networkRoutes,
};
