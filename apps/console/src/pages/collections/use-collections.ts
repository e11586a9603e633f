import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { localTime } from '../../lists/local-time.ts';
import { call } from '../../api/call.ts';
import { useList } from '../../lists/use-list.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfCollections } from './filters.ts';

/** Weighings of a day, a station or a kind, with their sum. */
export function useCollections() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList(filtersOfCollections, (filters, cursor) =>
    call(endpoints.collection.listEntries, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }), limit: 50 },
    }),
  );
  const download = useDownload('collections', list.all, [
    { head: 'columns.time', of: (row) => localTime(row.happenedAt) },
    { head: 'columns.station', of: (row) => row.stationName },
    { head: 'columns.household', of: (row) => row.householdCode },
    { head: 'columns.product', of: (row) => row.productName },
    { head: 'columns.grade', of: (row) => row.gradeName },
    { head: 'columns.kind', of: (row) => t(`collectionKinds.${row.kind}`) },
    { head: 'columns.weightKg', of: (row) => row.weightGrams / 1000 },
    { head: 'columns.pricePerKg', of: (row) => row.fenPerKg / 100 },
    { head: 'columns.amountYuan', of: (row) => row.amountFen / 100 },
    { head: 'columns.merchant', of: (row) => row.merchantName },
    { head: 'columns.lot', of: (row) => row.lotCode },
    { head: 'columns.state', of: (row) => t(`entryStates.${row.state}`) },
  ]);
  return { list, download };
}
