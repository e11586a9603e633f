import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useViews } from '../../lists/use-views.ts';
import { useSession } from '../../session/session.ts';
import { today } from '../../widgets/periods.ts';
import { filtersOfCollections, toldOfCollections } from './filters.ts';

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
  const views = useViews(
    'collections',
    list,
    [
      { name: 'views.today', filters: () => ({ day: today() }) },
      { name: 'views.consigned', filters: () => ({ kind: 'consignment', state: 'valid' }) },
      { name: 'views.voided', filters: () => ({ state: 'voided' }) },
    ],
    toldOfCollections,
  );
  const download = useDownload(
    'collections',
    list,
    [
      { head: 'columns.time', of: (row) => row.happenedAt, shape: 'moment' },
      { head: 'columns.station', of: (row) => row.stationName },
      { head: 'columns.household', of: (row) => row.householdCode },
      { head: 'columns.product', of: (row) => row.productName },
      { head: 'columns.grade', of: (row) => row.gradeName },
      { head: 'columns.kind', of: (row) => t(`collectionKinds.${row.kind}`) },
      // A weighing that was taken back counts nothing: its figures stay out of the sums.
      { head: 'columns.weightKg', of: (row) => (row.state === 'valid' ? row.weightGrams : 0), shape: 'kilograms' },
      { head: 'columns.pricePerKg', of: (row) => row.fenPerKg, shape: 'money', isRate: true },
      {
        head: 'columns.dueYuan',
        of: (row) => (row.state === 'valid' && row.kind === 'outright' ? row.amountFen : 0),
        shape: 'money',
      },
      {
        head: 'columns.estimateYuan',
        of: (row) =>
          row.state === 'valid' && row.kind === 'consignment' ? Math.round((row.weightGrams * row.fenPerKg) / 1000) : 0,
        shape: 'money',
      },
      { head: 'columns.merchant', of: (row) => row.merchantName },
      { head: 'columns.lot', of: (row) => row.lotCode },
      { head: 'columns.state', of: (row) => t(`entryStates.${row.state}`) },
      { head: 'columns.voidReason', of: (row) => row.voidReason },
    ],
    toldOfCollections,
  );
  return { list, download, views };
}
