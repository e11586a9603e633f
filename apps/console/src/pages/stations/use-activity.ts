import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useChosen } from '../../lists/use-chosen.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useSession } from '../../session/session.ts';
import { namedPeriod, today } from '../../widgets/periods.ts';

/** The business of each station in a period, the quietest first: nobody reports it, the records say it. */
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
  const step = useChosen('step');
  const everyone = computed(() => one.record.value?.items ?? []);
  const rows = computed(() => everyone.value.filter((row) => step.value === null || row.step === step.value));
  const quiet = computed(() => everyone.value.filter((row) => isQuiet(row)).length);
  const all = async () => ({ rows: [...rows.value], isCut: false });
  const told = computed(() => ({ day: days.value, step: step.value ?? '' }));
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
      { head: 'stations.parcels', of: (row) => row.parcels, shape: 'count' },
      { head: 'stations.cashOrders', of: (row) => row.cashOrders, shape: 'count' },
      { head: 'stations.payouts', of: (row) => row.payouts, shape: 'count' },
      { head: 'stations.lastDay', of: (row) => row.lastDay ?? t('stations.never') },
      { head: 'stations.step', of: (row) => t(`activitySteps.${row.step}`) },
    ],
    { day: { name: 'filters.day', days: true }, step: { name: 'stations.step', words: 'activitySteps' } },
  );
  return { ...one, days, step, rows, everyone, quiet, download };
}

export interface Business {
  readonly entries: number;
  readonly parcels: number;
  readonly cashOrders: number;
  readonly payouts: number;
}

/** Nothing of any kind in the period. */
export const isQuiet = ({ entries, parcels, cashOrders, payouts }: Business): boolean =>
  entries + parcels + cashOrders + payouts === 0;
