import { computed, ref, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { formatDay, useFaceLocale, type AsyncState } from '@shanhuo/face';
import { call, CallRefused } from '../../api/call.ts';
import { useChosen } from '../../lists/use-chosen.ts';
import { useSession } from '../../session/session.ts';
import { rangeOf, today } from '../../widgets/periods.ts';
import { figureText, lastBusyDay } from './figure-text.ts';
import type { SeriesDay } from './series-day.ts';
import { useCharts } from './use-charts.ts';

export type Figure = AnswerOf<typeof endpoints.indicators.dayFigures>['figures'][number];

export interface ShownFigure {
  readonly code: string;
  readonly number: string;
  /** The unit after the number; empty where the number carries it, as money does. */
  readonly unit: string;
  readonly before: string;
  readonly caliber: string;
  /** The list with exactly what is counted; null where this person has none. */
  readonly records: string | null;
}

const groupNames = ['collection', 'parcels', 'sales', 'claims', 'payouts'] as const;
/** Orders and sales are told by two words; all other figures begin with their group. */
const groupOf = (code: string): (typeof groupNames)[number] =>
  groupNames.find((name) => code.startsWith(name)) ?? 'sales';
const DAY_MS = 86_400_000;

/** The county's first screen: the figures of a day or a period by the steps of the loop, and six weeks behind them. */
export function useHome() {
  const { t } = useI18n();
  const locale = useFaceLocale();
  const session = useSession();
  const router = useRouter();
  const asked = useChosen('day');
  /** A day or a period, in the address, so that what one sees can be sent to somebody. */
  const days = computed({
    get: () => asked.value ?? today(),
    set: (now) => (asked.value = now === today() || now === '' ? null : now),
  });
  const range = computed((): [string, string] => rangeOf(days.value) ?? [today(), today()]);
  const length = computed(() => Math.round((Date.parse(range.value[1]) - Date.parse(range.value[0])) / DAY_MS) + 1);
  const state = ref<AsyncState>('loading');
  const message = ref('');
  const figures = shallowRef<Figure[]>([]);
  const series = shallowRef<SeriesDay[]>([]);
  /** The townships that are counted; empty where it is the whole county. */
  const places = shallowRef<AnswerOf<typeof endpoints.indicators.dayFigures>['places']>([]);
  const maySee = computed(() => session.may('indicators.see'));

  const load = async (): Promise<void> => {
    if (!maySee.value) return;
    const params = { county: session.county };
    const wanted = days.value;
    try {
      const [found, weeks] = await Promise.all([
        call(endpoints.indicators.dayFigures, { params, query: { day: wanted } }),
        call(endpoints.indicators.daySeries, { params, query: { toDay: range.value[1], days: 42 } }),
      ]);
      if (wanted !== days.value) return;
      figures.value = found.figures;
      places.value = found.places;
      series.value = weeks.days;
      state.value = 'ready';
    } catch (error) {
      const isOffline = error instanceof CallRefused && error.code === 'offline';
      state.value = isOffline && figures.value.length > 0 ? 'offline' : 'error';
      message.value = isOffline ? t('list.offline') : error instanceof CallRefused ? error.message : '';
    }
  };
  watch(days, load, { immediate: true });

  const dayText = (day: string): string => formatDay(`${day}T12:00:00+08:00`, locale.value);
  /** A period is told by its dates alone. */
  const shortDay = (day: string): string =>
    locale.value === 'en' ? dayText(day).replace(/^\S+ /, '') : dayText(day).replace(/ \S+$/, '');
  const placeName = computed(() =>
    session.mayInCounty('indicators.see')
      ? t('home.county')
      : places.value.map(({ name, nameEn }) => (locale.value === 'en' ? (nameEn ?? name) : name)).join(t('home.and')) ||
        t('home.here'),
  );
  const sentence = computed(() => {
    if (!maySee.value) return t('home.myDaySentence');
    return session.mayInCounty('indicators.see') ? t('jobs.home.sentence') : t('home.placeSentence');
  });
  const title = computed(() => {
    if (!maySee.value) return t('home.myDay');
    const place = placeName.value;
    if (days.value === today()) return t('home.today', { place });
    const [from, to] = range.value;
    return from === to
      ? t('home.on', { day: dayText(from), place })
      : t('home.from', { from: shortDay(from), to: shortDay(to), place });
  });
  const shown = (figure: Figure): ShownFigure => {
    const { number, unit } = figureText(figure.unit, figure.value, locale.value, t);
    const before = figureText(figure.unit, figure.previous ?? 0, locale.value, t);
    // The unit stands above already.
    const value = figure.previous === null ? '–' : before.number;
    return {
      code: figure.code,
      number,
      unit,
      before: length.value === 1 ? t('home.before', { value }) : t('home.daysBefore', { days: length.value, value }),
      caliber: `${t(`calibers.${figure.code}`)} ${t('home.source', { source: t(`sources.${groupOf(figure.code)}`) })}`,
      records: figure.records,
    };
  };
  const groups = computed(() =>
    groupNames
      .map((name) => ({ name, figures: figures.value.filter(({ code }) => groupOf(code) === name).map(shown) }))
      .filter((group) => group.figures.length > 0),
  );
  const charts = useCharts(series, range, (code) => figures.value.find((one) => one.code === code)?.records != null);
  const lastDay = computed(() => (days.value === today() ? lastBusyDay(series.value, today()) : null));
  const openDay = (records: (day: string) => string, picked: string): void => void router.push(records(picked));
  return { days, title, sentence, figures, series, groups, charts, state, message, load, openDay, maySee, lastDay };
}
