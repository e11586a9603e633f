import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useViews } from '../../lists/use-views.ts';
import { useSession } from '../../session/session.ts';
import { lotKindWord, lotState } from './lot-words.ts';
import { filtersOfLots, toldOfLots } from './filters.ts';

/** Lots of every kind: harvested, graded, packed. */
export function useLots() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList(filtersOfLots, (filters, cursor) =>
    call(endpoints.quality.listLots, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const views = useViews(
    'lots',
    list,
    [
      { name: 'views.harvestOpen', filters: () => ({ kind: 'harvest', state: 'open' }) },
      { name: 'views.packedOpen', filters: () => ({ kind: 'packed', state: 'open' }) },
      { name: 'views.held', filters: () => ({ held: 'true' }) },
      { name: 'conformity.due', filters: () => ({ state: 'open', conformityDue: 'true' }) },
      { name: 'lots.pastDay', filters: () => ({ state: 'open', pastDay: 'true' }) },
    ],
    toldOfLots,
  );
  const download = useDownload(
    'lots',
    list,
    [
      { head: 'columns.lot', of: (row) => row.code },
      { head: 'columns.kind', of: (row) => t(lotKindWord(row)) },
      { head: 'columns.product', of: (row) => row.productName },
      { head: 'columns.grade', of: (row) => row.gradeName },
      { head: 'columns.pack', of: (row) => row.packName },
      { head: 'columns.merchant', of: (row) => row.ownerName },
      { head: 'columns.station', of: (row) => row.stationName },
      { head: 'columns.made', of: (row) => row.madeAt, shape: 'moment' },
      { head: 'columns.initialKg', of: (row) => row.initialGrams, shape: 'kilograms' },
      { head: 'columns.leftKg', of: (row) => row.leftGrams, shape: 'kilograms' },
      { head: 'columns.boxesLeft', of: (row) => row.boxesLeft, shape: 'count' },
      { head: 'columns.state', of: (row) => t(lotState(row).word) },
    ],
    toldOfLots,
  );
  return { list, download, views };
}
