import { useI18n } from 'vue-i18n';
import { dayKey } from '@shanhuo/face';
import { useTask, type Task } from '../api/use-task.ts';
import { useSession } from '../session/session.ts';
import { csvOf } from '@shanhuo/face/format/csv.ts';
import { keepFile } from '@shanhuo/face/keep-file.ts';
import { localTime } from './local-time.ts';
import { cellOf, totalsOf, type Column } from './table.ts';
import { useTold, type FiltersTold } from './told.ts';
import type { Everything } from './use-list.ts';
import { xlsxOf } from './xlsx.ts';

export type TableFile = 'xlsx' | 'csv';

interface Listed<T, F extends Record<string, string>> {
  readonly filters: F;
  readonly all: () => Promise<Everything<T>>;
}

/**
 * The whole list with its filters as a table file, not only what is on the screen. A second sheet says what it is narrowed
 * by, how many rows there are, whether that is all of them, and who took it when.
 */
export function useDownload<T, F extends Record<string, string>>(
  job: string,
  list: Listed<T, F>,
  columns: readonly Column<T>[],
  told: FiltersTold<F> = {},
): Task<[TableFile]> {
  const { t } = useI18n();
  const session = useSession();
  const tell = useTold();
  return useTask(
    async (kind: TableFile) => {
      const filters = tell(list.filters, told);
      const { rows, isCut } = await list.all();
      const title = t(`jobs.${job}.title`);
      const head = columns.map((column) => t(column.head));
      const cells = rows.map((row) => columns.map((column) => cellOf(column, row)));
      const name = [title, ...filters.map(({ value }) => value), dayKey(new Date().toISOString())].join(' ');
      if (kind === 'csv') return keepFile(`${name}.csv`, csvOf(head, cells), 'text/csv;charset=utf-8');
      const place = session.me?.grants[0]?.organisation?.name ?? session.me?.grants[0]?.regionName ?? '';
      const notes = [
        [t('export.table'), title],
        [t('export.by'), `${session.me?.person?.name ?? ''} ${place}`.trim()],
        [t('export.at'), t('export.countyTime', { at: localTime(new Date().toISOString()) })],
        ...(filters.length === 0 ? [[t('export.filters'), t('export.unfiltered')]] : []),
        ...filters.map((one) => [t('export.filter', { name: one.name }), one.value]),
        [t('export.rows'), t(isCut ? 'export.cut' : 'export.whole', { count: rows.length })],
        ...totalsOf(columns, rows).map((total) => [t('export.total', { name: t(total.head) }), total.value]),
        [t('export.units'), t('export.unitsSaid')],
      ];
      const book = xlsxOf([
        { name: title, head, shapes: columns.map(({ shape = 'text' }) => shape), rows: cells },
        {
          name: t('export.notes'),
          head: [t('export.item'), t('export.content')],
          shapes: ['text', 'text'],
          rows: notes,
        },
      ]);
      keepFile(`${name}.xlsx`, book, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    },
    () => t('list.offline'),
  );
}
