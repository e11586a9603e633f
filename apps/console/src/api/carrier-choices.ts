import { endpoints } from '@shanhuo/contract';
import { allPages } from '@shanhuo/contract/all-pages';
import { call } from './call.ts';

/** Who may drive for the county: hauliers by trade first, the centre itself, then its other merchants. */
export async function carrierChoices(county: number): Promise<{ value: string; label: string }[]> {
  const params = { county };
  const [centres, merchants] = await Promise.all([
    allPages((page) => call(endpoints.network.listSites, { params, query: { ...page, kind: 'county-centre' } })).catch(
      () => [],
    ),
    allPages((page) => call(endpoints.merchants.listMerchants, { params, query: page })).catch(() => []),
  ]);
  const byTrade = merchants.filter(({ kind }) => kind === 'carrier');
  const others = merchants.filter(({ kind }) => kind !== 'carrier');
  return [...byTrade, ...centres, ...others].map(({ id: value, name }) => ({ value, label: name }));
}
