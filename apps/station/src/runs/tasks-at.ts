import { formatWeight, type FaceLocale } from '@shanhuo/face';
import type { RunStop } from '@shanhuo/contract/rounds/shapes';

type Say = (key: string, named?: Record<string, unknown>, count?: number) => string;

/** What a driver does at a stop, as it was planned. */
export function tasksAt(stop: RunStop, t: Say, locale: FaceLocale): string[] {
  const weight = (grams: number): string => formatWeight(grams, 'jin', locale);
  const count = (parcels: number): string => t('runs.parcels', { count: parcels }, parcels);
  const tasks: string[] = [];
  if (stop.bringGrams > 0) tasks.push(t('runs.bring', { weight: weight(stop.bringGrams) }));
  if (stop.setDownParcels > 0) tasks.push(t('runs.setDown', { parcels: count(stop.setDownParcels) }));
  if (stop.takeParcels > 0)
    tasks.push(t('runs.take', { parcels: count(stop.takeParcels), weight: weight(stop.takeGrams) }));
  return tasks.length === 0 ? [t('runs.look')] : tasks;
}
