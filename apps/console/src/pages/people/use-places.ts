import { computed, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints, roleNames } from '@shanhuo/contract';
import { allPages } from '@shanhuo/contract/all-pages';
import { call } from '../../api/call.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';
import { fittingPlaces, type Place } from './fitting-places.ts';

/** Where the role of a form can be given: the county, its townships, its organisations; and why there is none to choose. */
export function usePlaces(form: { readonly role: string; place: string }) {
  const { t } = useI18n();
  const { county } = useSession();
  const known = shallowRef<readonly Place[] | null>(null);
  const {
    run: loadPlaces,
    problem,
    isRunning,
  } = useTask(
    async () => {
      const params = { county };
      const [regions, organisations, sites] = await Promise.all([
        call(endpoints.regions.listRegions, { query: { parent: String(county) } }),
        allPages((page) => call(endpoints.accounts.listOrganisations, { params, query: page })),
        // For their codes only, by which a site is looked for.
        allPages((page) => call(endpoints.network.listSites, { params, query: page })).catch(() => []),
      ]);
      const codes = new Map(sites.map(({ id, code }) => [id, code]));
      known.value = [
        { value: `region:${county}`, label: t('people.wholeCounty'), level: 'county' },
        ...regions.items.map(({ code, name, level }): Place => ({ value: `region:${code}`, label: name, level })),
        ...organisations
          .map(({ id, name, kind }): Place => {
            const label = [codes.get(id) ?? '', name].join(' ').trim();
            return { value: `organisation:${id}`, label, kind };
          })
          .toSorted((one, other) => one.label.localeCompare(other.label, 'zh')),
      ];
    },
    () => t('list.offline'),
  );
  const role = computed(() => roleNames.find((name) => name === form.role));
  const places = computed(() => (role.value === undefined ? [] : fittingPlaces(role.value, known.value ?? [])));
  watch(places, (now) => {
    if (known.value === null || now.some(({ value }) => value === form.place)) return;
    form.place = now.length === 1 ? (now[0]?.value ?? '') : '';
  });
  const noPlace = computed(() => {
    if (problem.value !== '') return problem.value;
    if (role.value === undefined) return t('people.roleFirst');
    if (places.value.length > 0) return '';
    return t(isRunning.value ? 'people.placesComing' : 'people.noPlace');
  });
  return { places, noPlace, loadPlaces: () => void loadPlaces() };
}
