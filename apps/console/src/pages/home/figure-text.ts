import { formatMoney, formatWeight, type FaceLocale } from '@shanhuo/face';
import { grouped } from '../../widgets/use-counted.ts';

type Say = (key: string, count: number) => string;

/** A figure as a number and its unit; grams are told in jin, as everybody here says them. */
export function figureText(
  unit: string,
  value: number,
  locale: FaceLocale,
  say: Say,
): { readonly number: string; readonly unit: string } {
  if (unit === 'fen') return { number: formatMoney(value), unit: '' };
  if (unit === 'grams') {
    const text = formatWeight(value, 'jin', locale);
    const [number = '', ...rest] = text.split(' ');
    return { number, unit: rest.join(' ') };
  }
  return { number: grouped(value), unit: say(`figureUnits.${unit}`, value) };
}

interface Day {
  readonly day: string;
  readonly collectionEntries: number;
  readonly ordersPlaced: number | null;
  readonly parcelsDispatched: number;
  readonly payoutsFen: number | null;
}

const isBusy = (one: Day): boolean =>
  one.collectionEntries + (one.ordersPlaced ?? 0) + one.parcelsDispatched > 0 || (one.payoutsFen ?? 0) !== 0;

/** While a day has nothing yet: the last one before it that has; null when there is none, or no need of it. */
export function lastBusyDay(days: readonly Day[], day: string): string | null {
  const today = days.find((one) => one.day === day);
  if (today === undefined || today.collectionEntries > 0 || (today.ordersPlaced ?? 0) > 0) return null;
  return days.findLast((one) => one.day < day && isBusy(one))?.day ?? null;
}
