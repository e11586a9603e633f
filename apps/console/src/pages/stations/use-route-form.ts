import { computed, reactive, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { allPages } from '@shanhuo/contract/all-pages';
import { routeStates } from '@shanhuo/contract/network/shapes';
import { call } from '../../api/call.ts';
import { carrierChoices } from '../../api/carrier-choices.ts';
import { newId } from '../../api/new-id.ts';
import { useTask } from '../../api/use-task.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { useSession } from '../../session/session.ts';
import { stopsOfText, textOfStops, type TypedStop } from './route-stops.ts';
import type { Route } from './use-routes.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Where a route may call, hubs first. */
const stopKinds = ['township-hub', 'cold-store', 'village-station'] as const;

/** Weekdays and stops as text (`135`, see `textOfStops`), so that a draft can keep them. */
const empty = { code: '', name: '', carrierId: '', weekdays: '', backAt: '', state: 'active', stops: '@' };

/** Opens a trunk route or changes one: who drives it on which days, and where it calls in what order. */
export function useRouteForm(saved: () => void) {
  const { t } = useI18n();
  const session = useSession();
  const params = { county: session.county };
  const isOpen = ref(false);
  const isNew = ref(false);
  const form = reactive({ ...empty });
  const draft = useDraft(
    'route',
    form,
    empty,
    computed(() => isOpen.value && isNew.value),
  );
  const sites = shallowRef<Choice[]>([]);
  const carriers = shallowRef<Choice[]>([]);
  let id = newId();
  let nameEn: string | null = null;

  /** Where goods change hands; and who may drive: the county's merchants and the centre itself. */
  const loadChoices = async (route: Route | null): Promise<void> => {
    const [all, driving] = await Promise.all([
      allPages((page) => call(endpoints.network.listSites, { params, query: page })).catch(() => []),
      carrierChoices(params.county),
    ]);
    const open = stopKinds.flatMap((kind) => all.filter((site) => site.kind === kind && site.state !== 'closed'));
    const known = new Set(open.map((site) => site.id));
    const ended = (route?.stops ?? []).filter(({ siteId }) => !known.has(siteId));
    sites.value = [
      ...ended.map(({ siteId, siteCode, siteName }) => ({ value: siteId, label: `${siteCode} ${siteName}` })),
      ...open.map((site) => ({ value: site.id, label: `${site.code} ${site.name}` })),
    ];
    const now = { value: route?.carrierId ?? '', label: route?.carrierName ?? '' };
    carriers.value = now.value === '' || driving.some(({ value }) => value === now.value) ? driving : [now, ...driving];
  };

  const open = (route: Route | null): void => {
    isNew.value = route === null;
    id = route?.id ?? newId();
    nameEn = route?.nameEn ?? null;
    problem.value = '';
    if (route === null) draft.open();
    else
      Object.assign(form, {
        code: route.code,
        name: route.name,
        carrierId: route.carrierId ?? '',
        weekdays: route.weekdays.join(''),
        backAt: route.backAt ?? '',
        state: route.state,
        stops: textOfStops(route.stops.map(({ siteId, arrivesAt }) => ({ siteId, arrivesAt: arrivesAt ?? '' }))),
      });
    isOpen.value = true;
    void loadChoices(route);
  };

  const stops = computed<TypedStop[]>({
    get: () => stopsOfText(form.stops),
    set: (now) => (form.stops = textOfStops(now)),
  });
  const weekdays = computed<number[]>({
    get: () => [...form.weekdays].map(Number),
    set: (now) => (form.weekdays = now.toSorted((a, b) => a - b).join('')),
  });
  const chosen = computed(() => stops.value.filter(({ siteId }) => siteId !== ''));

  const { run, problem, isRunning } = useTask(
    async () => {
      await call(endpoints.network.putRoute, {
        params: { ...params, id },
        body: {
          code: form.code.trim().toUpperCase(),
          name: form.name.trim(),
          weekdays: weekdays.value,
          state: routeStates.find((word) => word === form.state) ?? 'active',
          stops: chosen.value.map(({ siteId, arrivesAt }) => ({ siteId, ...(arrivesAt !== '' && { arrivesAt }) })),
          ...(nameEn !== null && { nameEn }),
          ...(form.carrierId !== '' && { carrierId: form.carrierId }),
          ...(form.backAt !== '' && { backAt: form.backAt }),
        },
      });
      if (isNew.value) draft.drop();
      isOpen.value = false;
      saved();
    },
    () => t('list.offline'),
  );
  return {
    isOpen,
    isNew,
    open,
    form,
    draft,
    stops,
    weekdays,
    sites,
    carriers,
    isComplete: computed(
      () =>
        form.code.trim() !== '' &&
        form.name.trim() !== '' &&
        form.weekdays !== '' &&
        chosen.value.length > 0 &&
        // A time without its site would be lost in silence.
        stops.value.every(({ siteId, arrivesAt }) => siteId !== '' || arrivesAt === ''),
    ),
    submit: () => void run(),
    problem,
    isRunning,
  };
}
