import { computed, ref, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { recordsOf } from '@shanhuo/contract/indicators/records';
import { dayKey, formatMoney, formatWeight, useFaceLocale, type AsyncState } from '@shanhuo/face';
import { figureText, lastBusyDay } from './figure-text.ts';
import { call, CallRefused } from '../../api/call.ts';
import { useSession } from '../../session/session.ts';

type Figure = AnswerOf<typeof endpoints.indicators.dayFigures>['figures'][number];
type SeriesDay = AnswerOf<typeof endpoints.indicators.daySeries>['days'][number];

export interface ShownFigure {
  readonly code: string;
  readonly number: string;
  /** The unit after the number; empty where the number carries it, as money does. */
  readonly unit: string;
  readonly before: string;
  readonly caliber: string;
  readonly records: string;
}

const groupOf = (code: string): 'collection' | 'sales' | 'parcels' | 'payouts' => {
  if (code.startsWith('collection')) return 'collection';
  if (code.startsWith('parcels')) return 'parcels';
  return code.startsWith('payouts') ? 'payouts' : 'sales';
};

/** The county's first screen: one day's figures by the steps of the loop, and six weeks behind them. */
export function useHome() {
  const { t } = useI18n();
  const locale = useFaceLocale();
  const session = useSession();
  const router = useRouter();
  const today = dayKey(new Date().toISOString());
  const day = ref(today);
  const state = ref<AsyncState>('loading');
  const message = ref('');
  const figures = shallowRef<Figure[]>([]);
  const series = shallowRef<SeriesDay[]>([]);
  const maySee = computed(() => session.may('indicators.see'));

  const load = async (): Promise<void> => {
    if (!maySee.value) return;
    const params = { county: session.county };
    try {
      const [today, weeks] = await Promise.all([
        call(endpoints.indicators.dayFigures, { params, query: { day: day.value } }),
        call(endpoints.indicators.daySeries, { params, query: { toDay: day.value, days: 42 } }),
      ]);
      figures.value = today.figures;
      series.value = weeks.days;
      state.value = 'ready';
    } catch (error) {
      state.value = error instanceof CallRefused && error.code === 'offline' ? 'offline' : 'error';
      message.value = error instanceof CallRefused ? error.message : '';
    }
  };
  watch(day, load, { immediate: true });

  const shown = (figure: Figure): ShownFigure => {
    const { number, unit } = figureText(figure.unit, figure.value, locale.value, t);
    const before = figure.previous === null ? null : figureText(figure.unit, figure.previous, locale.value, t);
    return {
      code: figure.code,
      number,
      unit,
      before: before === null ? '–' : `${before.number}${before.unit === '' ? '' : ` ${before.unit}`}`,
      caliber: `${t(`calibers.${figure.code}`)} ${t('home.source', { source: figure.source })}`,
      records: figure.records,
    };
  };
  const groups = computed(() =>
    (['collection', 'sales', 'parcels', 'payouts'] as const).map((name) => ({
      name,
      figures: figures.value.filter(({ code }) => groupOf(code) === name).map(shown),
    })),
  );
  const charts = computed(() => {
    const days = series.value.map((one) => one.day);
    const period = t('home.period', { from: days[0] ?? '', to: days.at(-1) ?? '' });
    const money = (value: number): string => formatMoney(value).replace(/\.00$/, '');
    const chart = (
      name: 'weight' | 'sales' | 'parcels' | 'payouts',
      of: (one: SeriesDay) => number,
      format: (value: number) => string,
      tone: 'leaf' | 'indigo' | 'mustard' | 'cinnabar',
      records: (day: string) => string,
    ) => ({
      title: t(`charts.${name}`),
      source: `${period} · ${t(`chartSources.${name}`)}`,
      days,
      values: series.value.map(of),
      format,
      tone,
      records,
    });
    return [
      chart(
        'weight',
        (one) => one.collectionGrams,
        (grams) => formatWeight(grams, 'jin', locale.value),
        'leaf',
        recordsOf['collection-weight'],
      ),
      chart('sales', (one) => one.salesFen, money, 'indigo', recordsOf['sales-goods']),
      chart('parcels', (one) => one.parcelsDispatched, String, 'mustard', recordsOf['parcels-dispatched']),
      chart(
        'payouts',
        (one) => one.payoutsFen,
        money,
        'cinnabar',
        (one) => `/payouts?day=${one}`,
      ),
    ];
  });
  const lastDay = computed(() => (day.value === today ? lastBusyDay(series.value, today) : null));
  const openDay = (records: (day: string) => string, picked: string): void => void router.push(records(picked));
  return { day, today, groups, charts, state, message, load, openDay, maySee, lastDay };
}
