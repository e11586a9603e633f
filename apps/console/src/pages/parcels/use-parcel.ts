import { computed, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { addressOf, call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { currentLanguage } from '../../language.ts';
import { useSession } from '../../session/session.ts';

/** One parcel: its planned way with how far it came, its lots and every scan. */
export function useParcel(id: () => string | null) {
  const { t } = useI18n();
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
          query: { ids: id() ?? '', size: '100x150', language: currentLanguage() },
        })
      : null,
  );
  const tab = ref('way');
  watch(id, () => (tab.value = 'way'));
  const tabs = computed(() => [
    { name: 'way', label: t('parcels.journey') },
    ...(session.may('audit.see') ? [{ name: 'history', label: t('file.history') }] : []),
  ]);
  const next = computed(() => {
    const state = one.record.value?.parcel.state;
    if (state === undefined || state === 'signed') return '';
    const ahead = stops.value.find(({ isReached }) => !isReached);
    if (state !== 'with-carrier' && ahead !== undefined) return t('parcels.nextStop', { site: ahead.name });
    return t(state === 'with-carrier' ? 'parcels.nextSign' : 'parcels.nextCarrier');
  });
  return { ...one, stops, label, tab, tabs, next };
}
