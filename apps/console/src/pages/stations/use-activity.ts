import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useChosen } from '../../lists/use-chosen.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useSession } from '../../session/session.ts';
import { namedPeriod, today } from '../../widgets/periods.ts';

/** What each station collected in a period, the quietest first: nobody reports it, the weighings say it. */
export function useActivity() {
  const { t } = useI18n();
  const { county } = useSession();
  const asked = useChosen('active');
  const days = computed({
    get: () => asked.value ?? namedPeriod('thirty', today()),
    set: (now) => (asked.value = now === '' ? null : now),
  });
  const one = useRecord(
    () => days.value,
    (day) => call(endpoints.indicators.stationActivity, { params: { county }, query: { day } }),
  );
  const rows = computed(() => one.record.value?.items ?? []);
  const quiet = computed(() => rows.value.filter(({ entries }) => entries === 0).length);
  const all = async () => ({ rows: [...rows.value], isCut: false });
  const told = computed(() => ({ day: days.value }));
  const download = useDownload(
    'stations',
    {
      get filters() {
        return told.value;
      },
      all,
    },
    [
      { head: 'columns.code', of: (row) => row.code },
      { head: 'columns.station', of: (row) => row.stationName },
      { head: 'figures.collection-entries', of: (row) => row.entries, shape: 'count' },
      { head: 'figures.collection-households', of: (row) => row.households, shape: 'count', isRate: true },
      { head: 'columns.weightKg', of: (row) => row.weightGrams, shape: 'kilograms' },
      { head: 'stations.lastDay', of: (row) => row.lastDay ?? t('stations.never') },
    ],
    { day: { name: 'filters.day', days: true } },
  );
  return { ...one, days, rows, quiet, download };
}
