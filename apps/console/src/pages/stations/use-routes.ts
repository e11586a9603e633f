import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useSession } from '../../session/session.ts';
import { runsOfDays, weekdayNames } from './route-stops.ts';

export type Route = AnswerOf<typeof endpoints.network.listRoutes>['items'][number];

/** The county's trunk routes: who drives when, and where they call. A handful, so all of them at once. */
export function useRoutes() {
  const { t, locale } = useI18n();
  const session = useSession();
  const one = useRecord(
    () => 'all',
    () => call(endpoints.network.listRoutes, { params: { county: session.county } }),
  );
  const daysOf = ({ weekdays }: Route): string =>
    weekdays.length === 7
      ? t('routes.daily')
      : runsOfDays(weekdays)
          .map(([from, to]) => {
            const [first = '', last = ''] = [from, to].map((day) => weekdayNames(locale.value)[day - 1]);
            if (from === to) return first;
            return to === from + 1 ? [first, last].join(t('list.comma')) : t('list.fromTo', { from: first, to: last });
          })
          .join(t('list.comma'));
  const wayOf = ({ stops }: Route): string =>
    stops.map(({ siteName, arrivesAt }) => (arrivesAt === null ? siteName : `${siteName} ${arrivesAt}`)).join(' → ');
  const rows = computed(() =>
    (one.record.value?.items ?? []).map((route) => ({ ...route, days: daysOf(route), way: wayOf(route) })),
  );
  const state = computed(() => (one.state.value === 'ready' && rows.value.length === 0 ? 'empty' : one.state.value));
  return { ...one, state, rows, mayManage: session.may('network.manage') };
}
