import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { stateWord } from '@shanhuo/contract/logistics/state-word';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useViews } from '../../lists/use-views.ts';
import { useSession } from '../../session/session.ts';
import { today } from '../../widgets/periods.ts';
import { filtersOfParcels, toldOfParcels } from './filters.ts';

/** Parcels: where they are and who has them. */
export function useParcels() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList(filtersOfParcels, (filters, cursor) =>
    call(endpoints.logistics.listParcels, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const views = useViews(
    'parcels',
    list,
    [
      { name: 'views.pickUp', filters: () => ({ state: 'created' }) },
      { name: 'views.withCarrier', filters: () => ({ state: 'with-carrier' }) },
      { name: 'views.exceptions', filters: () => ({ exceptions: 'true' }) },
      { name: 'views.explained', filters: () => ({ explained: 'true' }) },
      { name: 'views.signedToday', filters: () => ({ signedDay: today() }) },
    ],
    toldOfParcels,
  );
  const download = useDownload(
    'parcels',
    list,
    [
      { head: 'columns.parcel', of: (row) => row.number },
      { head: 'columns.dispatched', of: (row) => row.createdAt, shape: 'moment' },
      { head: 'columns.merchant', of: (row) => row.merchantName },
      { head: 'columns.custodian', of: (row) => row.custodianName ?? t(`custodians.${row.custodianKind}`) },
      { head: 'columns.receiver', of: (row) => row.receiver },
      { head: 'columns.region', of: (row) => row.receiverRegionName },
      { head: 'columns.boxes', of: (row) => row.boxes, shape: 'count' },
      { head: 'columns.weightKg', of: (row) => row.weightGrams, shape: 'kilograms' },
      { head: 'columns.carrier', of: (row) => row.carrierName },
      { head: 'columns.carrierNo', of: (row) => row.carrierNo },
      { head: 'columns.moved', of: (row) => row.movedAt, shape: 'moment' },
      { head: 'columns.state', of: (row) => t(`parcelStates.${stateWord(row)}`) },
      { head: 'columns.exceptions', of: (row) => row.exceptions, shape: 'count' },
    ],
    toldOfParcels,
  );
  return { list, download, views };
}
