import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { localTime } from '../../lists/local-time.ts';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useSession } from '../../session/session.ts';

/** Lots of every kind: harvested, graded, packed. */
export function useLots() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList({ q: '', kind: '', state: '' }, (filters, cursor) =>
    call(endpoints.quality.listLots, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const download = useDownload('lots', list.all, [
    { head: 'columns.lot', of: (row) => row.code },
    { head: 'columns.kind', of: (row) => t(`lotKinds.${row.kind}`) },
    { head: 'columns.product', of: (row) => row.productName },
    { head: 'columns.grade', of: (row) => row.gradeName },
    { head: 'columns.pack', of: (row) => row.packName },
    { head: 'columns.merchant', of: (row) => row.ownerName },
    { head: 'columns.station', of: (row) => row.stationName },
    { head: 'columns.made', of: (row) => localTime(row.madeAt) },
    { head: 'columns.initialKg', of: (row) => row.initialGrams / 1000 },
    { head: 'columns.leftKg', of: (row) => row.leftGrams / 1000 },
    { head: 'columns.state', of: (row) => t(`lotStates.${row.state}`) },
  ]);
  return { list, download };
}
