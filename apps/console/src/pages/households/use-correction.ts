import { computed, reactive, ref, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { allPages } from '@shanhuo/contract/all-pages';
import { householdChanges } from '@shanhuo/contract/merchants/household-changes';
import { call } from '../../api/call.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';
import { asChoices, regionsBelow, type Region, type Site } from '../stations/place-choices.ts';
import { placeOfCode } from '../stations/place-of-code.ts';

type Household = AnswerOf<typeof endpoints.merchants.getHousehold>;

/** What a household was enrolled with, corrected at the desk; only what differs is sent. */
export function useCorrection(id: () => string | null, corrected: () => void) {
  const { t } = useI18n();
  const session = useSession();
  const params = { county: session.county };
  const isOpen = ref(false);
  /** As it was when the form was opened. */
  const known = shallowRef<Household | null>(null);
  const sites = shallowRef<Site[]>([]);
  const townships = shallowRef<Region[]>([]);
  const villages = shallowRef<Region[]>([]);
  const form = reactive({ name: '', township: '', village: '', stationId: '', payKind: 'cash' });
  watch(
    () => form.township,
    async (township) => {
      const found = township === '' ? [] : await regionsBelow(township);
      if (township !== form.township) return;
      villages.value = found;
      if (!form.village.startsWith(township) || township === '') form.village = '';
    },
  );
  const opening = useTask(
    async () => {
      const wanted = id();
      if (wanted === null) return;
      // The name is shown to be corrected, so this reading is noted as any other.
      const [household, below, stations] = await Promise.all([
        call(endpoints.merchants.getHousehold, { params: { ...params, id: wanted } }),
        regionsBelow(String(session.county)),
        allPages((page) =>
          call(endpoints.network.listSites, { params, query: { ...page, kind: 'village-station' } }),
        ).catch(() => []),
      ]);
      if (wanted !== id()) return;
      known.value = household;
      townships.value = below;
      sites.value = stations;
      const { name, stationId, payKind } = household;
      Object.assign(form, { name, stationId, payKind }, placeOfCode(household.villageCode));
      isOpen.value = true;
    },
    () => t('list.offline'),
    id,
  );
  const changes = computed(() =>
    known.value === null ? {} : householdChanges(known.value, { ...form, villageCode: form.village }),
  );
  const saving = useTask(
    async () => {
      await call(endpoints.merchants.correctHousehold, { params: { ...params, id: id() ?? '' }, body: changes.value });
      isOpen.value = false;
      corrected();
    },
    () => t('list.offline'),
    id,
  );
  return {
    mayCorrect: computed(() => session.may('households.enrol')),
    isOpen,
    open: () => {
      saving.problem.value = '';
      void opening.run();
    },
    isOpening: opening.isRunning,
    openProblem: opening.problem,
    form,
    isWithdrawn: computed(() => known.value?.withdrawn === true),
    townships: computed(() => asChoices(townships.value)),
    villages: computed(() => asChoices(villages.value)),
    /** The one it has now is among them, also when that is closed. */
    stations: computed(() =>
      sites.value
        .filter(({ id: siteId, state }) => state !== 'closed' || siteId === known.value?.stationId)
        .map(({ id: siteId, code, name }) => ({ value: siteId, label: `${code} ${name}` })),
    ),
    isMoving: computed(() => 'stationId' in changes.value),
    isComplete: computed(
      () =>
        form.name.trim() !== '' &&
        form.village !== '' &&
        form.stationId !== '' &&
        Object.keys(changes.value).length > 0,
    ),
    submit: () => void saving.run(),
    problem: saving.problem,
    isRunning: saving.isRunning,
  };
}
