import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { dayKey } from '@shanhuo/face';

const A_DAY_MS = 86_400_000;

/** A day of the county so many days from another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * A_DAY_MS).toISOString().slice(0, 10);

export const today = (): string => dayKey(new Date().toISOString());

/** Picked first and last day as a period; one day is told as a day. */
export const periodOf = (range: readonly [string, string] | null): string => {
  if (range === null) return '';
  const [from, to] = range;
  return from === to ? from : `${from}..${to}`;
};

export const rangeOf = (days: string): [string, string] | null => {
  if (days === '') return null;
  const [from = days, to = from] = days.split('..');
  return [from, to];
};

export const periodNames = ['today', 'yesterday', 'week', 'fortnight', 'thirty', 'month', 'lastMonth', 'year'] as const;
export type PeriodName = (typeof periodNames)[number];

/** The days that a name means on a day: the last seven end with it, a month or a year with it too. */
export function namedPeriod(name: PeriodName, day: string): string {
  const monthStart = `${day.slice(0, 7)}-01`;
  const lastOfMonthBefore = dayAfter(monthStart, -1);
  const periods: Readonly<Record<PeriodName, readonly [string, string]>> = {
    today: [day, day],
    yesterday: [dayAfter(day, -1), dayAfter(day, -1)],
    week: [dayAfter(day, -6), day],
    fortnight: [dayAfter(day, -13), day],
    thirty: [dayAfter(day, -29), day],
    month: [monthStart, day],
    lastMonth: [`${lastOfMonthBefore.slice(0, 7)}-01`, lastOfMonthBefore],
    year: [`${day.slice(0, 4)}-01-01`, day],
  };
  return periodOf(periods[name]);
}

interface Shortcut {
  readonly text: string;
  readonly value: () => [Date, Date];
}

/** Periods that are asked for often, and how a day is written. */
export function usePeriods(): { readonly shortcuts: ComputedRef<Shortcut[]>; readonly format: ComputedRef<string> } {
  const { t } = useI18n();
  const local = (day: string): Date => new Date(`${day}T00:00:00`);
  const shortcuts = computed(() =>
    periodNames.map((name) => ({
      text: t(`periods.${name}`),
      value: (): [Date, Date] => {
        const [from, to] = rangeOf(namedPeriod(name, today())) ?? [today(), today()];
        return [local(from), local(to)];
      },
    })),
  );
  const format = computed(() => t('periods.dayFormat'));
  return { shortcuts, format };
}
