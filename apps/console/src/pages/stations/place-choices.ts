import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { allPages } from '@shanhuo/contract/all-pages';
import { call } from '../../api/call.ts';

export type Site = AnswerOf<typeof endpoints.network.listSites>['items'][number];
export type Region = AnswerOf<typeof endpoints.regions.listRegions>['items'][number];

/** Villages are called as people call them, without the committee that the register adds. */
export const asChoices = (regions: readonly Region[]) =>
  regions.map(({ code, level, name, shortName }) => ({ value: code, label: level === 'village' ? shortName : name }));

/** What lies right below a region; nothing where it can't be asked. */
export const regionsBelow = async (parent: string): Promise<Region[]> =>
  (await call(endpoints.regions.listRegions, { query: { parent } }).catch(() => ({ items: [] }))).items;

/** The sites that others may belong to, by kind; null where they can't be asked. */
export async function sitesAbove(county: number) {
  const ask = (kind: 'county-centre' | 'township-hub') =>
    allPages((page) => call(endpoints.network.listSites, { params: { county }, query: { ...page, kind } })).catch(
      () => null,
    );
  const [centres, hubs] = await Promise.all([ask('county-centre'), ask('township-hub')]);
  return { centres, hubs };
}
