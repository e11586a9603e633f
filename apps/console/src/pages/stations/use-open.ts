import { computed, reactive, ref, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { connectivities, parentKinds, siteKinds } from '@shanhuo/contract/network/shapes';
import { call } from '../../api/call.ts';
import { newId } from '../../api/new-id.ts';
import { useTask } from '../../api/use-task.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { useSession } from '../../session/session.ts';
import { asChoices, regionsBelow, sitesAbove, type Region, type Site } from './place-choices.ts';
import { isHalfAPoint, pointOf } from './point.ts';

const empty = {
  kind: 'village-station',
  township: '',
  village: '',
  parentId: '',
  code: '',
  name: '',
  keeperName: '',
  connectivity: '4g-only',
  transport: false,
  coldBox: false,
  lat: undefined as number | undefined,
  lon: undefined as number | undefined,
};

/** Opens a new site of the network: where it is, what it belongs to, who keeps it. */
export function useOpen(opened: (id: string) => void) {
  const { t } = useI18n();
  const session = useSession();
  const params = { county: session.county };
  const isOpen = ref(false);
  const sites = shallowRef<Site[]>([]);
  const townships = shallowRef<Region[]>([]);
  const villages = shallowRef<Region[]>([]);
  const form = reactive({ ...empty });
  const draft = useDraft('site', form, empty, isOpen);
  let id = newId();

  watch(
    () => form.township,
    async (township) => {
      villages.value = township === '' ? [] : await regionsBelow(township);
      if (!villages.value.some(({ code }) => code === form.village)) form.village = '';
    },
  );
  const kind = computed(() => siteKinds.find((word) => word === form.kind) ?? 'village-station');
  const above = computed(() => parentKinds[kind.value]);
  const parents = computed(() => sites.value.filter((site) => above.value.includes(site.kind)));
  watch(parents, (now) => {
    if (now.some((site) => site.id === form.parentId)) return;
    // The usual parent where there is only one of its kind.
    const usual = now.filter((site) => site.kind === above.value[0]);
    const [only, ...others] = usual.length > 0 ? usual : now;
    form.parentId = others.length === 0 ? (only?.id ?? '') : '';
  });

  const { run, problem, isRunning } = useTask(
    async () => {
      await call(endpoints.network.putSite, {
        params: { ...params, id },
        body: {
          code: form.code.trim().toUpperCase(),
          kind: kind.value,
          name: form.name.trim(),
          regionCode: form.village === '' ? form.township : form.village,
          state: 'active',
          connectivity: connectivities.find((word) => word === form.connectivity) ?? '4g-only',
          transportAgreement: form.transport,
          coldBox: form.coldBox,
          ...(form.parentId !== '' && { parentId: form.parentId }),
          ...(form.keeperName.trim() !== '' && { keeperName: form.keeperName.trim() }),
          ...pointOf(form),
        },
      });
      draft.drop();
      isOpen.value = false;
      opened(id);
    },
    () => t('list.offline'),
  );
  const open = async (): Promise<void> => {
    id = newId();
    draft.open();
    problem.value = '';
    isOpen.value = true;
    townships.value = await regionsBelow(String(session.county));
    const { centres, hubs } = await sitesAbove(session.county);
    sites.value = [...(centres ?? []), ...(hubs ?? [])];
    if (draft.isTakenUp.value) return;
    // A network is built from its centre outwards.
    if (centres?.length === 0) form.kind = 'county-centre';
    else if (hubs?.length === 0) form.kind = 'township-hub';
  };
  return {
    mayOpen: computed(() => session.may('network.manage')),
    /** Who may not give the keeper an account is told who does. */
    mayEnrol: computed(() => session.may('accounts.grant')),
    isOpen,
    open: () => void open(),
    form,
    draft,
    needsParent: computed(() => above.value.length > 0),
    parents: computed(() => parents.value.map((site) => ({ value: site.id, label: `${site.code} ${site.name}` }))),
    townships: computed(() => asChoices(townships.value)),
    villages: computed(() => asChoices(villages.value)),
    isComplete: computed(() => {
      const isPlaced = form.township !== '' && (kind.value !== 'village-station' || form.village !== '');
      const isBelow = form.parentId !== '' || above.value.length === 0;
      return isPlaced && isBelow && !isHalfAPoint(form) && form.code.trim() !== '' && form.name.trim() !== '';
    }),
    submit: () => void run(),
    problem,
    isRunning,
  };
}
