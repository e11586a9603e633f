import { computed, ref, watch } from 'vue';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useSession } from '../../session/session.ts';

/** Whether two records that tell of the same thing agree, over the whole county. */
export function useChecks() {
  const { county } = useSession();
  const { record, state, message, load } = useRecord(
    () => String(county),
    () => call(endpoints.indicators.crossChecks, { params: { county } }),
  );
  const checks = computed(() => record.value?.checks ?? []);
  const differing = computed(() => checks.value.filter((check) => check.differing > 0).length);
  const examined = computed(() => checks.value.reduce((sum, check) => sum + check.examined, 0));
  const checkedAt = ref<string | null>(null);
  watch(record, (now) => {
    if (now !== null) checkedAt.value = new Date().toISOString();
  });
  const busy = ref(false);
  async function again(): Promise<void> {
    busy.value = true;
    await load();
    busy.value = false;
  }
  return { checks, differing, examined, checkedAt, busy, again, state, message };
}
