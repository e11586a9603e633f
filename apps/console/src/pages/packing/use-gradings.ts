import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfPacking, toldOfPacking } from './filters.ts';

/** Gradings with the lots they made and what was lost. */
export function useGradings() {
  const { county } = useSession();
  const list = useList(filtersOfPacking, (filters, cursor) =>
    call(endpoints.packing.listGradings, {
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
      { head: 'columns.lot', of: (row) => row.lotCode },
      { head: 'columns.inputKg', of: (row) => row.inputGrams, shape: 'kilograms' },
      { head: 'columns.why', of: (row) => row.wasteReason },
      { head: 'columns.wasteKg', of: (row) => row.wasteGrams, shape: 'kilograms' },
      {
        head: 'columns.output',
        of: (row) => row.outputs.map(({ code, gradeName }) => `${gradeName} ${code}`).join(' / '),
      },
    ],
    toldOfPacking,
  );
  return { list, download };
}
