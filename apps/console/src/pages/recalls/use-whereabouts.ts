import { computed } from 'vue';
import { endpoints } from '@shanhuo/contract';
import { stateWord } from '@shanhuo/contract/logistics/state-word';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useSession } from '../../session/session.ts';
import { lotState } from '../lots/lot-words.ts';

/** Where the goods of one lot are, as it is when it is asked. */
export function useWhereabouts(id: () => string | null) {
  const session = useSession();
  const { county } = session;
  const one = useRecord(id, async (lotId) => ({
    ...(await call(endpoints.recall.whereabouts, { params: { county, id: lotId } })),
    at: new Date().toISOString(),
  }));
  const lots = computed(() => one.record.value?.lots.map((lot) => ({ ...lot, mark: lotState(lot) })) ?? []);
  const parcels = computed(
    () => one.record.value?.parcels.map((parcel) => ({ ...parcel, word: stateWord(parcel) })) ?? [],
  );
  return {
    ...one,
    lots,
    parcels,
    maySeeOrders: session.may('ordering.see'),
    maySeeParcels: session.may('logistics.see'),
    print: () => window.print(),
  };
}
