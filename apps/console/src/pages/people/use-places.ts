import { shallowRef, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { allPages } from '@shanhuo/contract/all-pages';
import { call } from '../../api/call.ts';
import { useSession } from '../../session/session.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Where a role can be given: the county, a township, a site or a merchant, as `region:…` or `organisation:…`. */
export function usePlaces(): { readonly places: Ref<Choice[]>; readonly loadPlaces: () => Promise<void> } {
  const { t } = useI18n();
  const { county } = useSession();
  const places = shallowRef<Choice[]>([]);
  const loadPlaces = async (): Promise<void> => {
    const params = { county };
    const [regions, sites, merchants] = await Promise.all([
      call(endpoints.regions.listRegions, { query: { parent: String(county) } }).catch(() => ({ items: [] })),
      allPages((page) => call(endpoints.network.listSites, { params, query: page })).catch(() => []),
      allPages((page) => call(endpoints.merchants.listMerchants, { params, query: page })).catch(() => []),
    ]);
    places.value = [
      { value: `region:${county}`, label: t('people.wholeCounty') },
      ...regions.items.map((region) => ({ value: `region:${region.code}`, label: region.name })),
      ...merchants.map((merchant) => ({ value: `organisation:${merchant.id}`, label: merchant.name })),
      ...sites.map((site) => ({ value: `organisation:${site.id}`, label: `${site.code} ${site.name}` })),
    ];
  };
  return { places, loadPlaces };
}
