import { useI18n } from 'vue-i18n';
import { dayKey } from '@shanhuo/face';
import { keepFile } from '@shanhuo/face/keep-file.ts';
import { localTime } from '../../lists/local-time.ts';
import { xlsxOf } from '../../lists/xlsx.ts';
import { useSession } from '../../session/session.ts';
import type { SeriesDay } from './series-day.ts';
import type { Figure } from './use-home.ts';

interface Shown {
  readonly days: string;
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly series: readonly SeriesDay[];
}

/** Fen as yuan and grams as jin, as the screen shows them. */
const plain = (unit: Figure['unit'], value: number | null): number | null => {
  if (value === null) return null;
  if (unit === 'fen') return value / 100;
  return unit === 'grams' ? value / 500 : value;
};

/** The figures in view as a workbook, each with the rule it is counted by: what one hands on with a report. */
export function useReport(shown: () => Shown): () => void {
  const { t } = useI18n();
  const session = useSession();
  return () => {
    const { days, title, figures, series } = shown();
    const unitOf = (unit: Figure['unit']): string => t(`reportUnits.${unit}`);
    const notes = [
      [t('export.table'), title],
      [t('report.period'), days.replace('..', ' – ')],
      [t('export.by'), session.me?.person?.name ?? ''],
      [t('export.at'), t('export.countyTime', { at: localTime(new Date().toISOString()) })],
      [t('report.records'), t('report.recordsSaid')],
    ];
    const book = xlsxOf([
      {
        name: t('report.figures'),
        head: ['figure', 'value', 'unit', 'before', 'caliber', 'rule', 'source'].map((one) => t(`report.${one}`)),
        shapes: ['text', 'text', 'text', 'text', 'text', 'text', 'text'],
        rows: figures.map((one) => [
          t(`figures.${one.code}`),
          plain(one.unit, one.value),
          unitOf(one.unit),
          plain(one.unit, one.previous),
          t(`calibers.${one.code}`),
          one.caliber,
          one.source,
        ]),
      },
      {
        name: t('report.byDay'),
        head: [
          t('columns.day'),
          t('figures.collection-entries'),
          t('columns.weightKg'),
          t('figures.orders-placed'),
          t('report.salesYuan'),
          t('figures.parcels-dispatched'),
          t('figures.parcels-signed'),
          t('report.payoutsYuan'),
        ],
        shapes: ['text', 'count', 'kilograms', 'count', 'money', 'count', 'count', 'money'],
        rows: series.map((one) => [
          one.day,
          one.collectionEntries,
          one.collectionGrams / 1000,
          one.ordersPlaced,
          plain('fen', one.salesFen),
          one.parcelsDispatched,
          one.parcelsSigned,
          plain('fen', one.payoutsFen),
        ]),
      },
      { name: t('export.notes'), head: [t('export.item'), t('export.content')], shapes: ['text', 'text'], rows: notes },
    ]);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    keepFile(`${title} ${dayKey(new Date().toISOString())}.xlsx`, book, type);
  };
}
