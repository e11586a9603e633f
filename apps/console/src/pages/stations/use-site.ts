import { computed, reactive, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { connectivities, siteStates } from '@shanhuo/contract/network/shapes';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';
import { isHalfAPoint, pointOf } from './point.ts';
import { useSitePlace } from './use-site-place.ts';

type Site = AnswerOf<typeof endpoints.network.getSite>;

/** One site with its keeper and what lies below it; the county and its centre change what is known about it. */
export function useSite(id: () => string | null, changed: () => void) {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const one = useRecord(id, (siteId) => call(endpoints.network.getSite, { params: { county, id: siteId } }));
  const form = reactive({
    name: '',
    keeperName: '',
    state: '',
    connectivity: '',
    transport: false,
    coldBox: false,
    lat: undefined as number | undefined,
    lon: undefined as number | undefined,
  });
  const isEditing = ref(false);
  const place = useSitePlace(county, () => one.record.value);
  const fill = (site: Site): void => {
    form.name = site.name;
    form.keeperName = site.keeperName ?? '';
    form.state = site.state;
    form.connectivity = site.connectivity;
    form.transport = site.transportAgreement;
    form.coldBox = site.coldBox;
    form.lat = site.lat ?? undefined;
    form.lon = site.lon ?? undefined;
    place.fill(site);
  };
  watch(one.record, (site) => {
    isEditing.value = false;
    if (site !== null) fill(site);
  });
  const { run, problem, isRunning } = useTask(
    async () => {
      const site = one.record.value;
      if (site === null) return;
      const now = await call(endpoints.network.getSite, { params: { county, id: site.id } });
      const { code, kind, nameEn } = now;
      const { regionCode, parentId } = place.placed(site, now);
      await call(endpoints.network.putSite, {
        params: { county, id: site.id },
        body: {
          code,
          kind,
          regionCode,
          name: form.name.trim(),
          state: siteStates.find((word) => word === form.state) ?? site.state,
          connectivity: connectivities.find((word) => word === form.connectivity) ?? site.connectivity,
          transportAgreement: form.transport,
          coldBox: form.coldBox,
          ...(nameEn !== null && { nameEn }),
          ...(parentId !== null && { parentId }),
          ...(form.keeperName.trim() !== '' && { keeperName: form.keeperName.trim() }),
          ...pointOf(form, site),
        },
      });
      await one.load();
      changed();
    },
    () => t('list.offline'),
    id,
  );
  const tab = ref('facts');
  watch(id, () => (tab.value = 'facts'));
  const tabs = computed(() => {
    const below = one.record.value?.below.length ?? 0;
    return [
      { name: 'facts', label: t('file.facts') },
      ...(below > 0 ? [{ name: 'below', label: t('stations.below'), count: below }] : []),
      ...(session.may('audit.see') ? [{ name: 'history', label: t('file.history') }] : []),
    ];
  });
  return {
    ...one,
    tab,
    tabs,
    form,
    isEditing,
    mayManage: computed(() => session.may('network.manage')),
    seesAccount: computed(() => session.mayInCounty('network.manage') || session.mayInCounty('settlement.see')),
    place,
    edit: () => {
      isEditing.value = true;
      void place.load();
    },
    cancel: () => {
      if (one.record.value !== null) fill(one.record.value);
      isEditing.value = false;
    },
    isComplete: computed(() => form.name.trim() !== '' && !isHalfAPoint(form) && place.isComplete.value),
    save: () => void run(),
    problem,
    isRunning,
  };
}
