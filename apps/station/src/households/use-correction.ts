import { computed, reactive, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { householdChanges } from '@shanhuo/contract/merchants/household-changes';
import { merchantsEndpoints } from '@shanhuo/contract/merchants/endpoints';
import type { PayKind } from '@shanhuo/contract/merchants/shapes';
import { regionsEndpoints } from '@shanhuo/contract/regions/endpoints';
import { call } from '../api/call.ts';
import { useTask } from '../api/use-task.ts';
import { takeOver, useReference } from '../reference/reference.ts';
import { useSession } from '../session/session.ts';
import { useKept } from '../shelf/use-kept.ts';
import { isSure, say } from '../shell/ask.ts';

const TOWNSHIP_DIGITS = 9;

/** Corrects what a household was enrolled with; one that moves to another station is no longer on this phone. */
export function useCorrection(id: string) {
  const { t } = useI18n();
  const router = useRouter();
  const session = useSession();
  const { reference, siteOf, householdOf, households } = useReference();
  const household = householdOf(id);
  const form = reactive({
    name: household?.name ?? '',
    villageCode: household?.villageCode ?? '',
    stationId: household?.stationId ?? '',
    payKind: (household?.payKind ?? 'cash') as PayKind,
  });

  /** Of the station's township, and the one that the household lives in now. */
  const township = computed(() => (siteOf(form.stationId)?.regionCode ?? '').slice(0, TOWNSHIP_DIGITS));
  const kept = useKept(
    () => `villages ${township.value}`,
    () => call(regionsEndpoints.listRegions, { query: { parent: township.value } }),
    ({ items }) => items.length === 0,
  );
  watch(township, (code) => void (code !== '' && kept.load()), { immediate: true });
  const villages = computed(() => {
    const found = kept.value.value?.items ?? [];
    if (household === undefined || found.some(({ code }) => code === household.villageCode)) return found;
    return [{ code: household.villageCode, shortName: household.villageName, nameEn: null }, ...found];
  });
  // A village chosen for one township isn't on another one's list.
  watch(villages, (list) => {
    if (!list.some(({ code }) => code === form.villageCode)) form.villageCode = household?.villageCode ?? '';
  });

  const changes = computed(() => (household === undefined ? {} : householdChanges(household, form)));
  const { run, isRunning, problem } = useTask(async () => {
    const params = { county: session.county, id };
    const { household: now } = await call(merchantsEndpoints.correctHousehold, { params, body: changes.value });
    const others = households.value.filter((one) => one.id !== id);
    const isHere = now !== null && now.stationId === household?.stationId;
    await takeOver({ households: isHere ? [...others, now] : others });
    say(t(isHere ? 'households.corrected' : 'households.moved', { station: siteOf(form.stationId)?.name ?? '' }));
    await router.replace(isHere ? `/households/${id}/about` : '/households');
  });
  const submit = async (): Promise<void> => {
    const isStaying = changes.value.stationId === undefined;
    if (isStaying || (await isSure(t('households.moveSure'), t('households.correctSave')))) await run();
  };
  return {
    household,
    form,
    villages,
    stations: computed(() =>
      reference.value.sites
        .filter(({ id: siteId, kind, state }) =>
          siteId === household?.stationId ? true : kind === 'village-station' && state !== 'closed',
        )
        .toSorted((a, b) => a.code.localeCompare(b.code)),
    ),
    canSubmit: computed(() => form.name.trim() !== '' && Object.keys(changes.value).length > 0 && !isRunning.value),
    submit: () => void submit(),
    problem,
  };
}
