import { computed } from 'vue';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useSession } from '../../session/session.ts';

export type Vehicle = AnswerOf<typeof endpoints.rounds.listVehicles>['items'][number];

/** The vehicles on record: a handful, so all of them at once. */
export function useVehicles() {
  const { county } = useSession();
  const one = useRecord(
    () => 'all',
    () => call(endpoints.rounds.listVehicles, { params: { county } }),
  );
  const rows = computed(() => one.record.value?.items ?? []);
  const state = computed(() => (one.state.value === 'ready' && rows.value.length === 0 ? 'empty' : one.state.value));
  return { ...one, state, rows };
}
