import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useViews } from '../../lists/use-views.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfHolds, toldOfHolds } from './filters.ts';

/** Holds of the county, those that last and those that were lifted. */
export function useRecalls() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList(filtersOfHolds, (filters, cursor) =>
    call(endpoints.recall.listHolds, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const views = useViews('recalls', list, [{ name: 'views.held', filters: () => ({ state: 'on' }) }], toldOfHolds);
  const download = useDownload(
    'recalls',
    list,
    [
      { head: 'columns.lot', of: (row) => row.lotCode },
      { head: 'columns.product', of: (row) => row.productName },
      { head: 'columns.grade', of: (row) => row.gradeName },
      { head: 'columns.merchant', of: (row) => row.ownerName },
      { head: 'recall.reason', of: (row) => row.reason },
      { head: 'columns.time', of: (row) => row.at, shape: 'moment' },
      { head: 'recall.by', of: (row) => row.by },
      {
        head: 'columns.state',
        of: (row) => t(row.lifted !== null ? 'recall.lifted' : row.recall === null ? 'recall.on' : 'recall.recalled'),
      },
      { head: 'recall.word', of: (row) => row.lifted?.word ?? null },
    ],
    toldOfHolds,
  );
  return { list, download, views };
}
