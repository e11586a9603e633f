import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { localTime } from '../../lists/local-time.ts';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfParcels } from './filters.ts';

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
  const download = useDownload('parcels', list.all, [
    { head: 'columns.parcel', of: (row) => row.number },
    { head: 'columns.merchant', of: (row) => row.merchantName },
    { head: 'columns.custodian', of: (row) => row.custodianName ?? t(`custodians.${row.custodianKind}`) },
    { head: 'columns.receiver', of: (row) => row.receiver },
    { head: 'columns.region', of: (row) => row.receiverRegionName },
    { head: 'columns.weightKg', of: (row) => row.weightGrams / 1000 },
    { head: 'columns.carrier', of: (row) => row.carrierName },
    { head: 'columns.carrierNo', of: (row) => row.carrierNo },
    { head: 'columns.moved', of: (row) => localTime(row.movedAt) },
    { head: 'columns.state', of: (row) => t(`parcelStates.${row.state}`) },
  ]);
  return { list, download };
}
