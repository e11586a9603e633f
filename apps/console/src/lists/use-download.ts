import { useI18n } from 'vue-i18n';
import { dayKey } from '@shanhuo/face';
import { useTask } from '../api/use-task.ts';
import { csvOf, type Cell } from './csv.ts';

export interface Column<T> {
  /** Key of its heading. */
  readonly head: string;
  readonly of: (row: T) => Cell;
}

/** The whole list with its filters as a table file, not only what is on the screen. */
export function useDownload<T>(job: string, all: () => Promise<T[]>, columns: readonly Column<T>[]) {
  const { t } = useI18n();
  return useTask(
    async () => {
      const rows = (await all()).map((row) => columns.map(({ of }) => of(row)));
      const text = csvOf(
        columns.map(({ head }) => t(head)),
        rows,
      );
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
      link.download = `${t(`jobs.${job}.title`)} ${dayKey(new Date().toISOString())}.csv`;
      link.click();
      URL.revokeObjectURL(link.href);
    },
    () => t('list.offline'),
  );
}
