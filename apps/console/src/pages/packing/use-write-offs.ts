import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfWriteOffs, toldOfWriteOffs } from './filters.ts';

/** Goods that were written off: what, how much, what happened to them. */
export function useWriteOffs() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList(filtersOfWriteOffs, (filters, cursor) =>
    call(endpoints.packing.listWriteOffs, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const download = useDownload(
    'packing',
    list,
    [
      { head: 'columns.time', of: (row) => row.at, shape: 'moment' },
      { head: 'columns.merchant', of: (row) => row.merchantName },
      { head: 'columns.product', of: (row) => row.productName },
      { head: 'columns.grade', of: (row) => row.gradeName },
      { head: 'columns.lot', of: (row) => row.lotCode },
      { head: 'columns.boxes', of: (row) => row.boxes, shape: 'count' },
      { head: 'columns.weightKg', of: (row) => row.grams, shape: 'kilograms' },
      { head: 'columns.kind', of: (row) => t(`writeOffReasons.${row.reason}`) },
      { head: 'columns.why', of: (row) => row.words },
    ],
    toldOfWriteOffs,
  );
  return { list, download };
}
