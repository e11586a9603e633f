import { computed } from 'vue';
import { endpoints } from '@shanhuo/contract';
import { addressOf, call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useSession } from '../../session/session.ts';

/** One parcel: its planned way with how far it came, its lots and every scan. */
export function useParcel(id: () => string | null) {
  const session = useSession();
  const { county } = session;
  const one = useRecord(id, (parcelId) => call(endpoints.logistics.getParcel, { params: { county, id: parcelId } }));
  const stops = computed(() => {
    const seen = new Set((one.record.value?.scans ?? []).map(({ siteId }) => siteId));
    return (one.record.value?.stops ?? []).map((stop) => ({ ...stop, isReached: seen.has(stop.siteId) }));
  });
  const label = computed(() =>
    session.may('logistics.dispatch')
      ? addressOf(endpoints.logistics.parcelLabels, {
          params: { county },
          query: { ids: id() ?? '', size: '100x150' },
        })
      : null,
  );
  return { ...one, stops, label };
}
