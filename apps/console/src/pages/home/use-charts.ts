import { computed, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { recordsOf } from '@shanhuo/contract/indicators/records';
import { formatDay, formatMoney, formatWeight, useFaceLocale } from '@shanhuo/face';
import { today } from '../../widgets/periods.ts';
import { weekBesideWeek } from './chart-message.ts';
import type { SeriesDay } from './series-day.ts';
import { useCounted } from '../../widgets/use-counted.ts';

interface Drawn {
  readonly name: 'weight' | 'sales' | 'parcels' | 'payouts';
  /** Null where it happens in no township and the reader sees a part of the county. */
  readonly of: (one: SeriesDay) => number | null;
  /** The figure of the same kind: where that one opens, the bars do. */
  readonly figure: string;
  readonly format: (value: number) => string;
  readonly tone: 'leaf' | 'indigo' | 'mustard' | 'cinnabar';
  readonly step: number;
  readonly records: (day: string) => string;
}

/** Six weeks behind the figures: four charts with one message each. */
export function useCharts(
  series: Readonly<Ref<readonly SeriesDay[]>>,
  chosen: Readonly<Ref<[string, string]>>,
  opens: (figure: string) => boolean,
) {
  const { t } = useI18n();
  const counted = useCounted();
  const locale = useFaceLocale();
  const dayText = (day: string): string => formatDay(`${day}T12:00:00+08:00`, locale.value);
  const money = (value: number): string => formatMoney(value).replace(/\.00$/, '');
  const drawn: readonly Drawn[] = [
    {
      name: 'weight',
      of: (one) => one.collectionGrams,
      figure: 'collection-weight',
      format: (grams) => formatWeight(Math.round(grams / 500) * 500, 'jin', locale.value),
      tone: 'leaf',
      step: 5_000,
      records: recordsOf['collection-weight'],
    },
    {
      name: 'sales',
      of: (one) => one.salesFen,
      figure: 'sales-goods',
      format: money,
      tone: 'indigo',
      step: 100,
      records: recordsOf['sales-goods'],
    },
    {
      name: 'parcels',
      of: (one) => one.parcelsDispatched,
      figure: 'parcels-dispatched',
      format: (count) => counted('units.parcels', count),
      tone: 'mustard',
      step: 1,
      records: recordsOf['parcels-dispatched'],
    },
    {
      name: 'payouts',
      of: (one) => one.payoutsFen,
      figure: 'payouts-household-money',
      format: money,
      tone: 'cinnabar',
      step: 100,
      records: (one) => `/payouts?day=${one}`,
    },
  ];
  return computed(() => {
    const days = series.value.map(({ day }) => day);
    const [first = today(), last = today()] = [days[0], days.at(-1)];
    const isGoingOn = last === today();
    const until = isGoingOn ? t('charts.untilYesterday') : t('charts.until', { day: dayText(last) });
    const period = t('charts.drawn', { from: dayText(first), to: dayText(last) });
    return drawn.flatMap(({ name, of, figure, ...chart }) => {
      const values = series.value.map(of).filter((value) => value !== null);
      if (values.length < series.value.length) return [];
      const { lastSum, change, percent } = weekBesideWeek(values, isGoingOn);
      const said = { until, sum: chart.format(lastSum), change: t(`charts.change-${change}`, { percent }) };
      const source = t('home.source', { source: t(`sources.${name === 'weight' ? 'collection' : name}`) });
      return {
        ...chart,
        name,
        title: t(`charts.${name}`, said),
        source: `${period} · ${source} · ${t(`chartCalibers.${name}`)}`,
        days,
        chosen: chosen.value,
        opens: opens(figure),
        values,
      };
    });
  });
}
