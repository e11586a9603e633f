import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useViews } from '../../lists/use-views.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfBoxes, toldOfBoxes } from './filters.ts';

export type Box = AnswerOf<typeof endpoints.settlement.listBoxes>['items'][number];

/** The cash boxes of the stations. */
export function useBoxes() {
  const { county } = useSession();
  const list = useList(filtersOfBoxes, (filters, cursor) =>
    call(endpoints.settlement.listBoxes, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const views = useViews(
    'boxes',
    list,
    [
      { name: 'boxShows.open', filters: () => ({ show: 'open' }) },
      { name: 'boxShows.different', filters: () => ({ show: 'different' }) },
      { name: 'boxShows.to-hand-over', filters: () => ({ show: 'to-hand-over' }) },
      { name: 'boxShows.negative', filters: () => ({ show: 'negative' }) },
    ],
    toldOfBoxes,
  );
  const download = useDownload(
    'boxes',
    list,
    [
      { head: 'columns.code', of: (row) => row.siteCode },
      { head: 'columns.station', of: (row) => row.siteName },
      { head: 'boxes.heldYuan', of: (row) => row.heldFen, shape: 'money' },
      { head: 'boxes.buyersYuan', of: (row) => row.buyersFen, shape: 'money' },
      { head: 'boxes.lastCount', of: (row) => row.close?.day ?? null },
      { head: 'boxes.countedYuan', of: (row) => row.close?.countedFen ?? null, shape: 'money' },
      { head: 'boxes.differenceYuan', of: (row) => row.close?.differenceFen ?? null, shape: 'money' },
      { head: 'boxes.openDays', of: (row) => row.openDays },
      { head: 'columns.moved', of: (row) => row.lastMovedAt, shape: 'moment' },
    ],
    toldOfBoxes,
  );
  return { list, download, views };
}
